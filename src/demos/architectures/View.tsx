/** The demo: two networks as skylines, where their costs lie, every layer, and the block by itself. */
import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { fill, isolated } from '../../ui/demo/formats.ts';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { anatomyOf, type Anatomy, type Column } from './anatomy.ts';
import { Blocks } from './Blocks.tsx';
import { codec } from './link.ts';
import { NetworkFigure } from './NetworkFigure.tsx';
import { Settings } from './Settings.tsx';
import { Shares } from './Shares.tsx';
import { sides, type Pick, type Side } from './state.ts';
import type { Strings } from './strings.ts';
import { outweighed, type Total } from './totals.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  readonly totals: readonly Total[];
}

/** Nobody sees them before a click. */
const loadLayers = async () => (await import('./LayerTable.tsx')).LayerTable;
const loadMemory = async () => (await import('./Memory.tsx')).Memory;
const loadTotals = async () => (await import('./TotalsTable.tsx')).TotalsTable;

export default function View({ t, language, totals }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const left = useComputed(() => anatomyOf(demo.state.value.left, demo.state.value.padding));
  const right = useComputed(() => anatomyOf(demo.state.value.right, demo.state.value.padding));
  const pointed = useSignal<Pick>();
  const state = demo.state.value;
  const anatomies = { left: left.value, right: right.value };
  const shown = pointed.value ?? state.pick;
  const shownIn = (side: Side) =>
    shown?.side === side
      ? anatomies[side].columns.find(({ name }) => name === shown.layer)
      : undefined;
  const handlers = (side: Side) => ({
    onPoint: (column: Column | undefined) => {
      pointed.value = column && { side, layer: column.name };
    },
    onPick: (column: Column) => {
      const pick = { side, layer: column.name };
      if (demo.locked) pointed.value = pick;
      else {
        pointed.value = undefined;
        demo.change({ pick });
      }
    },
  });
  const most = Math.max(
    ...sides.flatMap((side) => anatomies[side].columns.map(({ costs }) => costs[state.measure])),
  );
  const common = { state, disabled: demo.locked, onChange: demo.change };
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame
        demo={demo}
        language={language}
        t={t}
        data={dataOf(anatomies, shown, shown && shownIn(shown.side), totals)}
      >
        <Settings {...common} />
        {sides.map((side) => (
          <NetworkFigure
            key={side}
            side={side}
            anatomy={anatomies[side]}
            state={state}
            most={most}
            shown={shownIn(side)}
            totals={totals}
            {...handlers(side)}
          />
        ))}
        {!anatomies.left.broken && !anatomies.right.broken && (
          <>
            <p class="arch-ratio">{ratioText(anatomies, words)}</p>
            <Shares anatomies={anatomies} />
          </>
        )}
        <Blocks {...common} />
        {sides.map((side) => (
          <Fold
            key={side}
            summary={fill(t.everyLayer, { network: isolated(anatomies[side].label) })}
          >
            {() => (
              <Lazy
                load={loadLayers}
                props={{ anatomy: anatomies[side], shown: shownIn(side), ...handlers(side) }}
              />
            )}
          </Fold>
        ))}
        <Fold summary={t.memory}>
          {() => <Lazy load={loadMemory} props={{ ...common, anatomies }} />}
        </Fold>
        <Fold summary={t.allNetworks}>{() => <Lazy load={loadTotals} props={{ totals }} />}</Fold>
      </DemoFrame>
    </WordsContext.Provider>
  );
}

type Anatomies = Readonly<Record<Side, Anatomy>>;

function ratioText({ left, right }: Anatomies, { t, fixed }: ReturnType<typeof wordsOf>): string {
  const ratio = (measure: 'macs' | 'parameters') =>
    fixed(left.total[measure] / right.total[measure], 2);
  return fill(t.ratio, {
    left: isolated(left.label),
    right: isolated(right.label),
    macs: ratio('macs'),
    parameters: ratio('parameters'),
  });
}

const dataOf = (
  { left, right }: Anatomies,
  shown: Pick | undefined,
  column: Column | undefined,
  totals: readonly Total[],
) => ({
  'data-left': left.choice.id,
  'data-right': right.choice.id,
  'data-left-macs': left.total.macs,
  'data-right-macs': right.total.macs,
  'data-left-parameters': left.total.parameters,
  'data-right-parameters': right.total.parameters,
  'data-left-broken': left.broken?.layer,
  'data-right-broken': right.broken?.layer,
  'data-at': column && shown && `${shown.side}-${column.name}`,
  'data-outweighs': column && outweighed(column.costs.macs, totals)?.id,
});
