interface Props {
  readonly caption: string;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly labels: readonly string[];
  /** Row by row. */
  readonly counts: ArrayLike<number>;
  readonly colour: string;
  readonly format: (count: number) => string;
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
                    count={count}
                    share={total ? count / total : 0}
                    diagonal={row === column}
                    format={props.format}
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

function Cell(props: {
  readonly count: number;
  readonly share: number;
  readonly diagonal: boolean;
  readonly format: (count: number) => string;
}) {
  return (
    <td
      class={props.diagonal ? 'diagonal' : undefined}
      data-zero={props.count === 0}
      style={{ '--share': `${Math.round(props.share * 100)}%` }}
    >
      {props.format(props.count)}
    </td>
  );
}
