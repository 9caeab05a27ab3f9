/** The reader's own folder: chosen or dropped, judged, and handed on where it can be learnt from. */
import { useEffect } from 'preact/hooks';
import { fatalRemarks, folderDealDefaults } from '../../datasets/folder/arrange.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import { FolderButton, FolderDrop } from '../../ui/folder/FolderPicker.tsx';
import { FolderProgress } from '../../ui/folder/FolderProgress.tsx';
import { FolderReport } from '../../ui/folder/FolderReport.tsx';
import { useFolder, type FolderState } from '../../ui/folder/use-folder.ts';
import { mostOfFolder, type OwnFolder } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly disabled: boolean;
  readonly onFolder: (folder: OwnFolder | undefined) => void;
}

export function FolderPart({ disabled, onFolder }: Props) {
  const { t, language, count } = useWords();
  const folder = useFolder(folderDealDefaults);
  const { state } = folder;
  useEffect(() => {
    onFolder(usableFolder(state));
    // The engine reads the files itself; the worker that judged them has done its part.
    if (state.phase === 'open') state.client.close();
  }, [state]);
  useEffect(
    () => () => {
      onFolder(undefined);
    },
    [],
  );
  const picking = { language, disabled, onFolder: folder.take };
  const report = state.phase === 'open' ? state.opened.report : undefined;
  return (
    <FolderDrop {...picking}>
      <div class="transfer-folder" data-folder={state.phase}>
        <FolderButton {...picking} />
        <FolderProgress state={state} language={language} onCancel={folder.cancel} />
        {report && <FolderReport report={report} language={language} />}
        {!usableFolder(state) && state.phase !== 'walking' && state.phase !== 'reading' && (
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

function usableFolder(state: FolderState): OwnFolder | undefined {
  if (state.phase !== 'open') return undefined;
  const { files, opened } = state;
  const remarks = opened.report?.remarks ?? [];
  const isFatal = remarks.some(({ remark }) => fatalRemarks.some((fatal) => fatal === remark));
  const of = (split: 'train' | 'test') =>
    Math.min(
      mostOfFolder[split],
      opened.examples.filter((example) => example.split === split).length,
    );
  const classes = opened.info.classes.length;
  return isFatal ? undefined : { files, classes, train: of('train'), test: of('test') };
}
