import type { ArmResult } from '../../engine/protocol.ts';
import { Matrix } from '../../ui/Matrix.tsx';
import { colours } from './looks.ts';
import type { Side } from './settings.ts';
import { useWords } from './words.ts';

interface Props {
  readonly result: ArmResult;
  readonly classes: readonly string[];
  readonly side: Side;
}

/** Which class the network takes for which. */
export function Confusion({ result, classes, side }: Props) {
  const { t } = useWords();
  return (
    <section>
      <h4>{t.confusion}</h4>
      <Matrix
        caption={t.confusionCaption}
        rowTitle={t.trueClass}
        columnTitle={t.predictedClass}
        labels={classes}
        counts={result.confusion}
        colour={colours[side]}
        format={String}
      />
    </section>
  );
}
