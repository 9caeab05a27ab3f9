/** What can be done with the trained networks of a run. The weights are read when it is opened. */
import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../../notebook/run.ts';
import { readTrained } from '../../notebook/store.ts';
import type { Trained } from '../../notebook/trained.ts';
import { Fold } from '../Fold.tsx';
import { Lazy } from '../Lazy.tsx';
import { keyedArms } from './keyed-arms.ts';
import { trainedParts } from './trained-parts.ts';
import { fill, isolated, useNotebookWords } from './words.ts';

interface Props {
  readonly run: Run;
}

export function TrainedNetworks({ run }: Props) {
  const { t } = useNotebookWords();
  if (trainedParts.length === 0) return null;
  return <Fold summary={t.weightsFold}>{() => <Parts run={run} />}</Fold>;
}

function Parts({ run }: Props) {
  const { t, language } = useNotebookWords();
  const [trained, setTrained] = useState<Trained>();
  useEffect(() => {
    let gone = false;
    void readTrained(run.id)
      .catch(() => undefined)
      .then((found) => {
        if (!gone) setTrained(found);
      });
    return () => {
      gone = true;
    };
  }, [run.id]);
  const { dataset, settings } = run;
  if (!trained || !dataset || !settings) return null;
  const { testLabels } = trained;
  return keyedArms([run]).flatMap(({ arm: { id, network, training }, label }, index) => {
    const own = trained.arms[index];
    if (!network || !training || !own) return [];
    const shared = { armId: id, network, training, settings, dataset, trained: own, testLabels };
    return trainedParts
      .filter(({ suits }) => suits(shared))
      .map((part) => (
        <Fold
          key={`${id}-${part.id}`}
          class={`trained-part-${part.id}`}
          summary={fill(t.trainedPart, { arm: isolated(label), part: part.label[language] })}
        >
          {() => <Lazy load={part.load} props={{ language, ...shared }} />}
        </Fold>
      ));
  });
}
