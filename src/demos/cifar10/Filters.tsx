import type { ArmResult } from '../../engine/protocol.ts';
import { shapedLayers } from '../../models/shapes.ts';
import type { Network } from '../../models/spec.ts';
import { parametersWith } from '../../models/weights.ts';
import { PixelImage } from '../../ui/PixelImage.tsx';
import { filterImages } from './filter-images.ts';
import { Rich } from '../../ui/demo/Rich.tsx';
import type { Side } from './settings.ts';
import { deadLayers } from './dead-layers.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly result: ArmResult;
  readonly network: Network;
  readonly side: Side;
}

const most = 64;

/** What the first layer looks for, and how many units answer at all. */
export function Filters({ result, network, side }: Props) {
  const { t, count } = useWords();
  const parameters = parametersWith(network, result.weights);
  const first = parameters.find(({ role }) => role === 'kernel');
  const images = first ? filterImages(first) : [];
  const name = side === 'fc' ? t.unitName : t.filterName;
  return (
    <section class="filters">
      <h4>{t.filters}</h4>
      <p>{side === 'fc' ? t.filtersFc : t.filtersConv}</p>
      <ul dir="ltr" data-side={side}>
        {images.slice(0, most).map(({ size, rgb }, index) => (
          <li key={index}>
            <PixelImage
              width={size}
              height={size}
              rgb={rgb}
              label={fill(name, { number: count(index + 1) })}
            />
          </li>
        ))}
      </ul>
      {images.length > most && (
        <p class="small">
          {fill(t.filtersShown, { shown: count(most), count: count(images.length) })}
        </p>
      )}
      <ActiveUnits result={result} network={network} />
    </section>
  );
}

/** How many units of each layer answer at all; none of a layer is the end of learning. */
function ActiveUnits({ result, network }: Pick<Props, 'result' | 'network'>) {
  const { t, count } = useWords();
  const layers = shapedLayers(network);
  return (
    <ul class="active-units">
      {result.activeUnits.map(({ layer, active, units }) => (
        <li key={layer} data-active={active}>
          <Rich
            text={fill(t.activeUnits, {
              active: count(active),
              units: count(units),
              layer: layers[layer]?.name ?? String(layer + 1),
            })}
          />
        </li>
      ))}
      {deadLayers(result).length > 0 && <li class="dead">{t.deadLayer}</li>}
    </ul>
  );
}
