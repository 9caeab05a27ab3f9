/** The site's own styles in the theme's order, as the theme imports them itself. */
declare module 'virtual:starlight/user-css';
