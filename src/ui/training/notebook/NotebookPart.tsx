/**
 * The lab notebook at a training: every run that ends is kept, and the reader's earlier runs of the
 * demo are one click away. Both are fetched when they are needed.
 */
import { useRef } from 'preact/hooks';
import { Fold } from '../../Fold.tsx';
import { Lazy } from '../../Lazy.tsx';
import type { ArmLook } from '../arm-look.ts';
import type { Training } from '../use-training.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly training: Training;
  readonly arms: readonly ArmLook[];
}

const loadKeeper = async () => (await import('./Keeper.tsx')).Keeper;
const loadEarlier = async () => (await import('./Earlier.tsx')).Earlier;

export function NotebookPart({ training, arms }: Props) {
  const { t, language } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const demoOf = () => ref.current?.closest<HTMLElement>('[data-demo]')?.dataset['demo'] ?? '';
  return (
    <div class="notebook-panel" ref={ref}>
      {training.state.value.phase !== 'idle' && (
        <Lazy load={loadKeeper} props={{ training, arms }} />
      )}
      <Fold class="needs-script" summary={t.notebook}>
        {() => <Lazy load={loadEarlier} props={{ demo: demoOf(), language }} />}
      </Fold>
    </div>
  );
}
