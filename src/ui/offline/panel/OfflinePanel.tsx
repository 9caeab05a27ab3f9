/** What this browser keeps of the course, and what it may keep besides. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '../../../facts/format.ts';
import { roomLeft, type Room } from '../../../notebook/room.ts';
import { fill } from '../../demo/formats.ts';
import { Course } from './Course.tsx';
import { PartRow } from './PartRow.tsx';
import { partIds, type Part } from './parts.ts';
import type { Strings } from './strings.ts';
import { useSiteCopy } from './use-site-copy.ts';
import { useWords, WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
  /** What the site has, as it was built. */
  readonly parts: readonly Part[];
}

export default function OfflinePanel({ t, language, parts }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const copy = useSiteCopy();
  return (
    <WordsContext.Provider value={words}>
      <section id="offline-panel" class="lab not-content" aria-labelledby="offline-panel-title">
        <header>
          <h3 id="offline-panel-title">{t.title}</h3>
          <p>{t.lead}</p>
        </header>
        <p class="notice no-script">{t.noScript}</p>
        <div class="needs-script">
          <Course {...copy} />
        </div>
        <Parts parts={parts} />
      </section>
    </WordsContext.Provider>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const { t, bytes, pick } = useWords();
  const room = useSignal<Room | undefined>(undefined);
  const isPromised = useSignal(false);
  const look = () => {
    void roomLeft().then((found) => {
      room.value = found;
    });
    const storage = (navigator as Partial<Navigator>).storage as
      Partial<StorageManager> | undefined;
    void storage?.persisted?.().then((promised) => {
      isPromised.value = promised;
    });
  };
  useEffect(look, []);
  return (
    <div class="offline-parts">
      <h4 id="offline-parts">{t.parts}</h4>
      <div class="data-table" role="region" tabIndex={0} aria-labelledby="offline-parts">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.part}</th>
              <th scope="col">{t.size}</th>
              <th scope="col">{t.here}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {partIds.map((id) => {
              const part = parts.find((one) => one.id === id);
              if (part) return <PartRow key={id} part={part} onChange={look} />;
              return (
                <tr key={id} data-part={id}>
                  <th scope="row">{pick('part', id)}</th>
                  <td colSpan={3}>{t.absent}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {room.value && (
        <p class="small">
          {fill(t.room, { left: bytes(room.value.left) })}{' '}
          {isPromised.value ? t.promised : t.notPromised}
        </p>
      )}
    </div>
  );
}
