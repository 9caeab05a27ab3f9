export type Stroke = 'solid' | 'dashed' | 'dotted';

/** A short piece of a chart's line, for legends and readouts. */
export function LineSample(props: {
  readonly colour: string;
  readonly stroke: Stroke;
  readonly strong: boolean;
}) {
  return (
    <svg class="line-sample" width="24" height="10" viewBox="0 0 24 10" aria-hidden="true">
      <g
        class="curve"
        data-stroke={props.stroke}
        data-strong={props.strong}
        style={{ '--colour': props.colour }}
      >
        <path d="M1 5H23" />
      </g>
    </svg>
  );
}
