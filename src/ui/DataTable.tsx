import type { ComponentChildren } from 'preact';

interface Props {
  readonly caption: ComponentChildren;
  readonly head: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly foot?: readonly ComponentChildren[];
}

/** A plain table of values in the page's direction, that scrolls in its own frame. */
export function DataTable({ caption, head, rows, foot }: Props) {
  return (
    <div class="data-table" role="region" tabIndex={0} aria-label={textOf(caption)}>
      <table>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                <bdi>{cell}</bdi>
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
      <th scope="row">
        <bdi>{first}</bdi>
      </th>
      {rest.map((cell, index) => (
        <td key={index}>
          <bdi>{cell}</bdi>
        </td>
      ))}
    </tr>
  );
}

const textOf = (caption: ComponentChildren) => (typeof caption === 'string' ? caption : undefined);
