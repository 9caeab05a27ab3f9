/** What was found in a reader's folder: classes, remarks, and every file that is not used, with the reason. */
import { type FolderRemark, fatalRemarks } from '../../datasets/folder/arrange.ts';
import type { FolderReport as Report } from '../../datasets/folder/open-folder.ts';
import { splitNames } from '../../datasets/image-source.ts';
import type { Language } from '../../facts/format.ts';
import { DataTable } from '../DataTable.tsx';
import { fill, formatsOf, isolated } from '../demo/formats.ts';
import { Notice } from '../demo/Notice.tsx';
import { Fold } from '../Fold.tsx';
import { folderStrings, type FolderStrings } from './strings.ts';

interface Props {
  readonly report: Report;
  readonly language: Language;
}

/** Files named one by one; of more, only the number is said. */
const mostNamed = 200;

export function FolderReport({ report, language }: Props) {
  const t = folderStrings[language];
  const { count } = formatsOf(language);
  const { classes, remarks, leftOut, hiddenCount, layout } = report;
  const images = classes.reduce((sum, { counts }) => sum + all(counts), 0);
  const sentence = layout === 'splits' ? t.foundSplits : t.foundClasses;
  return (
    <div class="folder-report" data-classes={classes.length} data-images={images}>
      {classes.length > 0 && (
        <p>{fill(sentence, { images: count(images), classes: count(classes.length) })}</p>
      )}
      {remarks.map(({ remark, classes: about }) => (
        <Notice key={remark} kind={isFatal(remark) ? 'error' : 'warning'} about={remark}>
          {fill(remarkText(t, remark), { classes: listOf(about, language) })}
        </Notice>
      ))}
      {classes.length > 0 && (
        <DataTable
          caption={t.classTable}
          head={[t.class, t.split_train, t.split_validation, t.split_test]}
          rows={classes.map(({ name, counts }) => [
            <bdi>{name}</bdi>,
            ...splitNames.map((split) => count(counts[split])),
          ])}
        />
      )}
      {leftOut.length > 0 && (
        <Fold class="left-out" summary={fill(t.leftOut, { count: count(leftOut.length) })}>
          {() => <LeftOut report={report} language={language} />}
        </Fold>
      )}
      {hiddenCount > 0 && <p class="small">{fill(t.hidden, { count: count(hiddenCount) })}</p>}
    </div>
  );
}

function LeftOut({ report, language }: Props) {
  const t = folderStrings[language];
  const { count } = formatsOf(language);
  const { leftOut } = report;
  return (
    <ul class="left-out-files">
      {leftOut.slice(0, mostNamed).map(({ path, reason }) => (
        <li key={path} data-reason={reason}>
          <bdi dir="ltr">{path}</bdi>: {reasonText(t, reason)}
        </li>
      ))}
      {leftOut.length > mostNamed && (
        <li>{fill(t.leftOutMore, { count: count(leftOut.length - mostNamed) })}</li>
      )}
    </ul>
  );
}

const all = ({ train, validation, test }: Report['classes'][number]['counts']) =>
  train + validation + test;

const isFatal = (remark: FolderRemark) =>
  (fatalRemarks as readonly FolderRemark[]).includes(remark);

/** At most ten names, in the language's own way of listing. */
function listOf(names: readonly string[], language: Language): string {
  const shown = names.slice(0, 10).map(isolated);
  const list = names.length > shown.length ? [...shown, '…'] : shown;
  return new Intl.ListFormat(language).format(list);
}

function remarkText(t: FolderStrings, remark: FolderRemark): string {
  switch (remark) {
    case 'no-images':
      return t.remark_noImages;
    case 'one-class':
      return t.remark_oneClass;
    case 'no-test':
      return t.remark_noTest;
    case 'few-images':
      return t.remark_fewImages;
    case 'empty-class':
      return t.remark_emptyClass;
    case 'not-tested':
      return t.remark_notTested;
  }
}

export function reasonText(t: FolderStrings, reason: Report['leftOut'][number]['reason']): string {
  switch (reason) {
    case 'empty':
      return t.reason_empty;
    case 'not-image':
      return t.reason_notImage;
    case 'unsupported':
      return t.reason_unsupported;
    case 'broken':
      return t.reason_broken;
    case 'too-large':
      return t.reason_tooLarge;
    case 'unreadable':
      return t.reason_unreadable;
    case 'no-class':
      return t.reason_noClass;
    case 'not-trained':
      return t.reason_notTrained;
    case 'hidden':
      return '';
  }
}
