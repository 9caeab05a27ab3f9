import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { keepText, keptText, longestText } from './kept-text.ts';
import type { ReadLog } from './keras-log.ts';
import { readLog, readLogInSlices } from './read-log.ts';
import type { LogChoice } from './state.ts';

/** The logs that the page brings along. */
export type GivenLogs = Readonly<Record<Exclude<LogChoice, 'own'>, string>>;

export interface OwnText {
  readonly text: string;
  /** Whether a reload of the page would find it again. */
  readonly isKept: boolean;
  readonly isCut: boolean;
}

export interface Log {
  readonly text: string;
  readonly read: ReadLog;
  /** A long text is still being read; `read` is what was read before. */
  readonly isReading: boolean;
  readonly own: ReadonlySignal<OwnText>;
  readonly write: (text: string) => void;
}

const nothing = readLog('');

/** A log and what it says: one of those given, or the reader's own. */
export function useLog(choice: LogChoice, given: GivenLogs): Log {
  const own = useSignal<OwnText>({ text: '', isKept: true, isCut: false });
  const ownRead = useSignal({ text: '', read: nothing });
  const write = (text: string) => {
    const kept = text.slice(0, longestText);
    own.value = { text: kept, isKept: keepText(kept), isCut: text.length > longestText };
  };
  useEffect(() => {
    const text = keptText();
    if (text) own.value = { text, isKept: true, isCut: false };
  }, []);

  const { text: ownText } = own.value;
  useEffect(() => {
    let isGone = false;
    void readLogInSlices(ownText, () => isGone).then((read) => {
      if (read && !isGone) ownRead.value = { text: ownText, read };
    });
    return () => {
      isGone = true;
    };
  }, [ownText]);

  const text = choice === 'own' ? ownText : given[choice];
  const givenRead = useMemo(() => (choice === 'own' ? nothing : readLog(given[choice])), [choice]);
  if (choice !== 'own') return { text, read: givenRead, isReading: false, own, write };
  const { read, text: readText } = ownRead.value;
  return { text, read, isReading: readText !== ownText, own, write };
}
