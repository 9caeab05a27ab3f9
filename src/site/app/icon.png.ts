/** `/icons/192.png`: the logo, drawn in the sizes that installed apps need. */
import type { APIRoute } from 'astro';
import { drawIcon, iconSizes } from './icon.ts';

export const getStaticPaths = () => iconSizes.map((size) => ({ params: { size: String(size) } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await drawIcon(Number(params['size'])), {
    headers: { 'Content-Type': 'image/png' },
  });
