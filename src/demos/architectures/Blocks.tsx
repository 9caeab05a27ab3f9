/** One 3×3 convolution, a basic block and a bottleneck block of the same shape, drawn and costed. */
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { fill } from '../../ui/demo/formats.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { BlockDrawing } from './BlockDrawing.tsx';
import { blockCosts, type BlockCost } from './blocks.ts';
import { limits, rungs, type ArchitecturesState } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: ArchitecturesState;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<ArchitecturesState>) => void;
}

export function Blocks({ state, disabled, onChange }: Props) {
  const { t, language, count } = useWords();
  const { less, more } = frameStrings[language];
  const costs = blockCosts(state.channels, state.map);
  const least = Math.min(...costs.map(({ weights }) => weights));
  const shared = { whole: true, disabled, less, more } as const;
  return (
    <section class="arch-blocks">
      <h4>{t.blocks}</h4>
      <p>{t.blocksLead}</p>
      <div class="row needs-script">
        <NumberField
          {...shared}
          label={t.channels}
          name="channels"
          value={state.channels}
          {...limits.channels}
          rungs={rungs.channels}
          format={count}
          onChange={(channels) => {
            // A bottleneck is a quarter as wide.
            onChange({ channels: 4 * Math.round(channels / 4) });
          }}
        />
        <NumberField
          {...shared}
          label={t.map}
          name="map"
          value={state.map}
          {...limits.map}
          rungs={rungs.map}
          format={count}
          onChange={(map) => {
            onChange({ map });
          }}
        />
      </div>
      <div class="arch-block-row">
        {costs.map((cost) => (
          <BlockFigure key={cost.kind} cost={cost} least={least} channels={state.channels} />
        ))}
      </div>
    </section>
  );
}

function BlockFigure(props: {
  readonly cost: BlockCost;
  readonly least: number;
  readonly channels: number;
}) {
  const { cost, least, channels } = props;
  const { t, count, fixed } = useWords();
  const { kind, weights, macs } = cost;
  return (
    <figure data-block={kind} data-weights={weights} data-macs={macs}>
      <h5>
        {t[`block_${kind}`]}
        <small>{t[`about_${kind}`]}</small>
      </h5>
      <BlockDrawing cost={cost} channels={channels} />
      <figcaption>
        <b>{fill(t.blockWeights, { count: count(weights) })}</b>
        <span>{fill(t.blockMacs, { count: count(macs) })}</span>
        {weights > least && <span>{fill(t.blockRatio, { ratio: fixed(weights / least, 2) })}</span>}
      </figcaption>
    </figure>
  );
}
