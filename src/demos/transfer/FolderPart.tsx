/** The reader's own folder: chosen or dropped, judged, and handed on where it can be learnt from. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fatalRemarks, folderDealDefaults } from '../../datasets/folder/arrange.ts';
import { fingerprintOf } from '../../datasets/folder/picked-files.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { FolderButton, FolderDrop } from '../../ui/folder/FolderPicker.tsx';
import { FolderProgress } from '../../ui/folder/FolderProgress.tsx';
import { FolderReport } from '../../ui/folder/FolderReport.tsx';
import { useFolder, type FolderState } from '../../ui/folder/use-folder.ts';
import { mostOfFolder, type OwnFolder } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly disabled: boolean;
  /** Grows each time the reader asks to be led here. */
  readonly calls: number;
  readonly onFolder: (folder: OwnFolder | undefined) => void;
}

export function FolderPart({ disabled, calls, onFolder }: Props) {
  const { t, language, count } = useWords();
  const folder = useFolder(folderDealDefaults);
  const { state } = folder;
  const [handedOn, setHandedOn] = useState<FolderState>();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (calls > 0) ref.current?.querySelector<HTMLElement>('input[name="folder"]')?.focus();
  }, [calls]);
  useEffect(() => {
    let isLatest = true;
    onFolder(undefined);
    const handOn = (usable: OwnFolder | undefined) => {
      if (!isLatest) return;
      onFolder(usable);
      setHandedOn(state);
    };
    // What of a folder cannot be told by, it cannot be learnt from; the report is there all the same.
    usableFolder(state).then(handOn, () => {
      handOn(undefined);
    });
    // The engine reads the files itself; the worker that judged them has done its part.
    if (state.phase === 'open') state.client.close();
    return () => {
      isLatest = false;
    };
  }, [state]);
  useEffect(
    () => () => {
      onFolder(undefined);
    },
    [],
  );
  const picking = { language, disabled, onFolder: folder.take };
  // Whoever sees the report can train at once.
  const report = state.phase === 'open' && handedOn === state ? state.opened.report : undefined;
  return (
    <FolderDrop {...picking}>
      <div class="transfer-folder" data-folder={state.phase} ref={ref}>
        <FolderButton {...picking} />
        <FolderProgress state={state} language={language} onCancel={folder.cancel} />
        {report && <FolderReport report={report} language={language} />}
        {!isUsable(state) && state.phase !== 'walking' && state.phase !== 'reading' && (
          <Notice kind="info" about="folder-first">
            {t.folderFirst}
          </Notice>
        )}
        <p class="small">
          {fill(t.folderMost, {
            train: count(mostOfFolder.train),
            test: count(mostOfFolder.test),
          })}
        </p>
      </div>
    </FolderDrop>
  );
}

type OpenFolder = Extract<FolderState, { phase: 'open' }>;

function isUsable(state: FolderState): state is OpenFolder {
  if (state.phase !== 'open') return false;
  const remarks = state.opened.report?.remarks ?? [];
  return !remarks.some(({ remark }) => fatalRemarks.some((fatal) => fatal === remark));
}

async function usableFolder(state: FolderState): Promise<OwnFolder | undefined> {
  if (!isUsable(state)) return undefined;
  const { files, opened } = state;
  const of = (split: 'train' | 'test') =>
    Math.min(
      mostOfFolder[split],
      opened.examples.filter((example) => example.split === split).length,
    );
  const classes = opened.info.classes.length;
  const fingerprint = await fingerprintOf(files);
  return { files, fingerprint, classes, train: of('train'), test: of('test') };
}
