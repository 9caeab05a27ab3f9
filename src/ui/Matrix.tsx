import { placeAfter } from './Grid.tsx';

/** A cell of the table: a true class and the one it was taken for. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
}

interface Props {
  readonly caption: string;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly labels: readonly string[];
  /** Row by row. */
  readonly counts: ArrayLike<number>;
  readonly colour: string;
  readonly format: (count: number) => string;
  /** Makes the cells buttons, one of which is chosen; the arrow keys move among them. */
  readonly chosen?: MatrixCell;
  readonly onChoose?: (cell: MatrixCell) => void;
  /** What a button is called. */
  readonly cellLabel?: (cell: MatrixCell, count: number) => string;
}

/** A square table of counts shaded by the share within its row; the table is its own accessible form. */
export function Matrix(props: Props) {
  const { labels, counts } = props;
  const size = labels.length;
  return (
    <div class="matrix" dir="ltr" style={{ '--colour': props.colour }}>
      <table>
        <caption dir="auto">{props.caption}</caption>
        <thead>
          <tr>
            <th class="corner" scope="col" dir="auto">
              <span>{props.rowTitle}</span>
              <span>{props.columnTitle}</span>
            </th>
            {labels.map((label) => (
              <th key={label} scope="col">
                <span dir="auto">{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, row) => {
            const cells = labels.map((_, column) => counts[row * size + column] ?? 0);
            const total = cells.reduce((sum, count) => sum + count, 0);
            return (
              <tr key={label}>
                <th scope="row" dir="auto">
                  {label}
                </th>
                {cells.map((count, column) => (
                  <Cell
                    key={column}
                    {...props}
                    row={row}
                    column={column}
                    count={count}
                    share={total ? count / total : 0}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: Props & MatrixCell & { readonly count: number; readonly share: number }) {
  const { row, column, count, format } = props;
  return (
    <td
      class={row === column ? 'diagonal' : undefined}
      data-zero={count === 0}
      style={{ '--share': `${Math.round(props.share * 100)}%` }}
    >
      {props.onChoose ? <CellButton {...props} onChoose={props.onChoose} /> : format(count)}
    </td>
  );
}

/** All cells are one stop for the keyboard. */
function CellButton(
  props: Props &
    MatrixCell & { readonly count: number; readonly onChoose: (cell: MatrixCell) => void },
) {
  const { row, column, count, chosen, onChoose, labels } = props;
  const isChosen = row === chosen?.row && column === chosen.column;
  return (
    <button
      type="button"
      data-row={row}
      data-column={column}
      aria-pressed={isChosen}
      aria-label={props.cellLabel?.({ row, column }, count)}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => {
        onChoose({ row, column });
      }}
      onKeyDown={(event) => {
        const size = { rows: labels.length, columns: labels.length };
        const next = placeAfter(event.key, { row, column }, size);
        if (!next) return;
        event.preventDefault();
        onChoose(next);
        const cell = `[data-row="${next.row}"][data-column="${next.column}"]`;
        event.currentTarget.closest('table')?.querySelector<HTMLElement>(cell)?.focus();
      }}
    >
      {props.format(count)}
    </button>
  );
}
