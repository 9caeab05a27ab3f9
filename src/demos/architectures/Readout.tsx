/** Under a skyline: the layer that is pointed at, or the whole network. */
import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../facts/format.ts';
import { fill, isolated } from '../../ui/demo/formats.ts';
import type { Anatomy, Column } from './anatomy.ts';
import { macsFormula, shapeText, windowText } from './texts.ts';
import type { Total } from './totals.ts';
import { useWords } from './words.ts';

interface Props {
  readonly anatomy: Anatomy;
  readonly shown: Column | undefined;
  readonly lesser: Total | undefined;
}

export function Readout({ anatomy, shown, lesser }: Props) {
  return (
    <div class="arch-readout">
      {shown ? (
        <LayerReadout anatomy={anatomy} column={shown} lesser={lesser} />
      ) : (
        <NetworkReadout anatomy={anatomy} />
      )}
    </div>
  );
}

function NetworkReadout({ anatomy }: { readonly anatomy: Anatomy }) {
  const { t, count } = useWords();
  const { macs, parameters, activations } = anatomy.total;
  return (
    <p>
      {fill(anatomy.broken ? t.totalBroken : t.total, {
        macs: count(macs),
        parameters: count(parameters),
        activations: count(activations),
      })}
    </p>
  );
}

function LayerReadout(props: {
  readonly anatomy: Anatomy;
  readonly column: Column;
  readonly lesser: Total | undefined;
}) {
  const { anatomy, column, lesser } = props;
  const { t, count, percent } = useWords();
  const { name, row, costs } = column;
  const share = percent(costs.macs / anatomy.total.macs);
  const shapes = [row.inputShape, row.outputShape].map(shapeText).join(' → ');
  return (
    <>
      <p class="arch-layer">
        <Isle>
          <b>{name}</b> {windowText(row)}
        </Isle>
        <Isle>{shapes}</Isle>
      </p>
      <p>
        <Isle>
          {macsFormula(row)} = {formatNumber(costs.macs, 'en')}
        </Isle>{' '}
        {t.macs} ({fill(t.ofNetwork, { share, network: isolated(anatomy.label) })}) ·{' '}
        {count(costs.parameters)} {t.parameters} · {count(costs.activations)} {t.kept}
      </p>
      {lesser && (
        <p class="arch-badge" data-outweighs={lesser.id}>
          {outweighText(lesser, t.outweighs, count)}
        </p>
      )}
    </>
  );
}

function Isle({ children }: { readonly children: ComponentChildren }) {
  return <bdi dir="ltr">{children}</bdi>;
}

export function outweighText(
  { label, macs }: Total,
  sentence: string,
  count: (value: number) => string,
): string {
  return fill(sentence, { network: isolated(label), macs: count(macs) });
}
