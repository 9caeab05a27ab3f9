import type { ArmResult } from '../../engine/protocol.ts';
import { PixelImage } from '../../ui/PixelImage.tsx';
import { filterImages } from './filter-images.ts';
import type { Side } from './settings.ts';
import { deadLayers } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly result: ArmResult;
  readonly side: Side;
}

const most = 64;

/** What the first layer looks for, and how many units answer at all. */
export function Filters({ result, side }: Props) {
  const { t, count } = useWords();
  const images = filterImages(result.firstLayer);
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
      <ActiveUnits result={result} />
    </section>
  );
}

function ActiveUnits({ result }: { readonly result: ArmResult }) {
  const { t, count } = useWords();
  return (
    <ul class="active-units">
      {result.activeUnits.map(({ layer, active, units }) => (
        <li key={layer} data-active={active}>
          {fill(t.deadUnits, {
            active: count(active),
            units: count(units),
            layer: count(layer + 1),
          })}
        </li>
      ))}
      {deadLayers(result).length > 0 && <li class="dead">{t.deadWhole}</li>}
    </ul>
  );
}
