const rounded = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

/** A number in a figure or formula: Latin digits in either language, a true minus sign. */
export const figureNumber = (value: number) => rounded.format(value).replace('-', '−');
