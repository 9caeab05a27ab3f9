/** `/turntable/kinds.webp`: the frames of one figure, rendered while the site is built. */
import type { APIRoute } from 'astro';
import { drawSheet, sheets, type SheetName } from '../../components/figures/turntable-sheets.ts';

export const getStaticPaths = () => Object.keys(sheets).map((sheet) => ({ params: { sheet } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await drawSheet(params['sheet'] as SheetName), {
    headers: { 'Content-Type': 'image/webp' },
  });
