import type { ComponentChildren } from 'preact';

interface Props {
  readonly caption: ComponentChildren;
  readonly head: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly foot?: readonly ComponentChildren[];
}

/** A plain table of values, left to right, that scrolls in its own frame. */
export function DataTable({ caption, head, rows, foot }: Props) {
  return (
    <div class="data-table" dir="ltr" role="region" tabIndex={0} aria-label={textOf(caption)}>
      <table>
        <caption dir="auto">{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col" dir="auto">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index} cells={row} />
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <Row cells={foot} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Row({ cells }: { readonly cells: readonly ComponentChildren[] }) {
  const [first, ...rest] = cells;
  return (
    <tr>
      <th scope="row" dir="auto">
        {first}
      </th>
      {rest.map((cell, index) => (
        <td key={index}>{cell}</td>
      ))}
    </tr>
  );
}

const textOf = (caption: ComponentChildren) => (typeof caption === 'string' ? caption : undefined);
