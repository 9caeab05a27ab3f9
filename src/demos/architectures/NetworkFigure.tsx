/** One of the two networks: its skyline, what is pointed at, and where it breaks. */
import type { Column, Anatomy } from './anatomy.ts';
import { Breakage } from './Breakage.tsx';
import { outweighText, Readout } from './Readout.tsx';
import { Skyline } from './Skyline.tsx';
import type { ArchitecturesState, Side } from './state.ts';
import { isle, shapeText } from './texts.ts';
import { outweighed, type Total } from './totals.ts';
import { useWords } from './words.ts';

interface Props {
  readonly side: Side;
  readonly anatomy: Anatomy;
  readonly state: ArchitecturesState;
  readonly most: number;
  readonly shown: Column | undefined;
  readonly totals: readonly Total[];
  readonly onPoint: (column: Column | undefined) => void;
  readonly onPick: (column: Column) => void;
}

export function NetworkFigure(props: Props) {
  const { side, anatomy, state, shown, totals } = props;
  const { t, count } = useWords();
  const lesserOf = (column: Column) => outweighed(column.costs.macs, totals);
  const lesser = shown && lesserOf(shown);
  const textOf = (column: Column) => {
    const beaten = lesserOf(column);
    return [
      `${isle(column.name)}: ${isle(shapeText(column.row.outputShape))}`,
      `${count(column.costs.macs)} ${t.macs}`,
      `${count(column.costs.parameters)} ${t.parameters}`,
      ...(beaten ? [outweighText(beaten, t.outweighs, count)] : []),
    ].join(', ');
  };
  return (
    <figure class="arch-network" data-network={side}>
      <h4>
        <bdi>{anatomy.label}</bdi> <bdi dir="ltr">{shapeText(anatomy.network.inputShape)}</bdi>
      </h4>
      <Skyline
        {...{ anatomy, shown, textOf }}
        measure={state.measure}
        most={props.most}
        lesser={state.measure === 'macs' ? lesser : undefined}
        onPoint={props.onPoint}
        onPick={props.onPick}
      />
      <Readout anatomy={anatomy} shown={shown} lesser={lesser} />
      <Breakage anatomy={anatomy} padding={state.padding} />
    </figure>
  );
}
