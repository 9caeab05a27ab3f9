/** The panel's words. English first; Persian must have the same keys. `{name}` is filled in. */
export const en = {
  title: 'What is kept on this device',
  lead: 'The course and all that its demonstrations need is kept by itself. Large sets of images and weights are kept if you ask for them.',
  noScript: 'Without JavaScript nothing can be kept, and the pages come from the network.',

  course: 'The course',
  reading: 'Looking at what is here …',
  kept: 'Kept: {files} files, {bytes}. Reading, searching and training work without a network.',
  storing: 'Being kept: {kept} of {total}. Until all is here, pages come from the network.',
  storingNewer:
    'A newer version is being kept: {kept} of {total}. Until all is here, the old one stays.',
  notYet: 'Not kept yet; it begins by itself in a moment.',
  unwanted: 'Not kept: the pages come from the network.',
  impossible_insecure:
    'This address is not secure (it has no https). Browsers keep no pages of such sites.',
  impossible_unsupported: 'This browser keeps no pages here, as some do in private windows.',
  refused: 'The browser refused: {reason}',
  waits: 'A newer version of the course has come.',
  failed_network:
    'The network failed at {file}. What has come stays, and the next page goes on with it.',
  failed_changed:
    'The server gave another {file} than belongs to this version, as happens while a site is being updated. Nothing half new is shown; the next page tries again.',
  failed_noRoom: 'There is no room for {file}. Remove something, here or of other sites.',
  progress: 'How much of the course is kept',
  keep: 'Keep the course',
  tryAgain: 'Try again',
  remove: 'Remove the course',
  take: 'Show the newer version',

  parts: 'Images and weights',
  part: 'Part',
  size: 'Size',
  here: 'Here',
  part_cifar10: 'CIFAR-10, the photographs of question 2',
  part_resnet50Int8: 'Weights of ResNet50, int8',
  part_resnet50Float16: 'Weights of ResNet50, float16',
  absent: 'This copy of the site does not have it.',
  whole: 'all of it',
  some: '{bytes} of it',
  none: 'nothing',
  savePart: 'Keep',
  stopPart: 'Stop',
  removePart: 'Remove',
  partProgress: 'How much has come',
  partWaits: 'A file does not come; it is being asked for again.',
  partOffline: 'There is no connection. It goes on by itself when it is back.',
  error_notInstalled: 'The server has it no longer.',
  error_badManifest: 'The server’s list of files cannot be read.',
  error_network: 'The network failed. What has come stays.',
  error_checksum: 'A file came damaged, again and again. What came whole stays.',
  error_noRoom: 'The browser has no more room. What has come stays until you remove it.',
  error_refused: 'The browser failed at it.',

  room: 'The browser has room for another {left}.',
  promised: 'It has promised not to clear any of this by itself.',
  notPromised: 'Where room is scarce, it may clear all of this by itself.',
};

export type Strings = typeof en;

export const fa: Strings = {
  title: 'چه چیزهایی روی این دستگاه هست',
  lead: 'درس و هر چه نمایش‌هایش لازم دارند خودبه‌خود ذخیره می‌شود. مجموعه‌های بزرگ تصویر و وزن را اگر بخواهید نگه می‌دارد.',
  noScript: 'بدون جاوااسکریپت چیزی ذخیره نمی‌شود و صفحه‌ها از شبکه می‌آیند.',

  course: 'درس',
  reading: 'در حال دیدن آنچه اینجاست …',
  kept: 'ذخیره شده است: {files} فایل، {bytes}. خواندن، جست‌وجو و آموزش بدون اینترنت کار می‌کند.',
  storing: 'در حال ذخیره: {kept} از {total}. تا همه‌اش نیاید، صفحه‌ها از شبکه می‌آیند.',
  storingNewer:
    'نسخه‌ی تازه‌تر در حال ذخیره است: {kept} از {total}. تا همه‌اش نیاید، نسخه‌ی پیشین می‌ماند.',
  notYet: 'هنوز ذخیره نشده است؛ تا چند لحظه‌ی دیگر خودبه‌خود شروع می‌شود.',
  unwanted: 'ذخیره نمی‌شود: صفحه‌ها از شبکه می‌آیند.',
  impossible_insecure:
    'این نشانی امن نیست (https ندارد). مرورگرها صفحه‌های چنین سایتی را نگه نمی‌دارند.',
  impossible_unsupported:
    'این مرورگر در اینجا صفحه‌ای نگه نمی‌دارد؛ برخی در پنجره‌ی خصوصی چنین‌اند.',
  refused: 'مرورگر نپذیرفت: {reason}',
  waits: 'نسخه‌ی تازه‌تری از درس رسیده است.',
  failed_network:
    'شبکه هنگام گرفتن {file} قطع شد. آنچه آمده می‌ماند و صفحه‌ی بعدی ادامه‌اش می‌دهد.',
  failed_changed:
    'سرور به‌جای {file} فایلی داد که از این نسخه نیست؛ وقتی سایت را به‌روز می‌کنند چنین می‌شود. هیچ چیز نیمه‌تازه‌ای نشان داده نمی‌شود و صفحه‌ی بعدی دوباره امتحان می‌کند.',
  failed_noRoom: 'برای {file} جا نیست. چیزی را از اینجا یا از سایت‌های دیگر حذف کنید.',
  progress: 'چه اندازه از درس ذخیره شده است',
  keep: 'ذخیره‌ی درس',
  tryAgain: 'امتحان دوباره',
  remove: 'حذف درس',
  take: 'نمایش نسخه‌ی تازه‌تر',

  parts: 'تصویرها و وزن‌ها',
  part: 'بخش',
  size: 'حجم',
  here: 'در اینجا',
  part_cifar10: 'CIFAR-10، عکس‌های سؤال ۲',
  part_resnet50Int8: 'وزن‌های ResNet50، نوع int8',
  part_resnet50Float16: 'وزن‌های ResNet50، نوع float16',
  absent: 'در این نسخه‌ی سایت نیست.',
  whole: 'همه‌اش',
  some: '{bytes} از آن',
  none: 'هیچ',
  savePart: 'ذخیره',
  stopPart: 'توقف',
  removePart: 'حذف',
  partProgress: 'چه اندازه آمده است',
  partWaits: 'فایلی نمی‌آید؛ دوباره درخواست می‌شود.',
  partOffline: 'اتصال نیست. وقتی برگردد، خودبه‌خود ادامه می‌یابد.',
  error_notInstalled: 'سرور دیگر آن را ندارد.',
  error_badManifest: 'فهرست فایل‌های سرور خواندنی نیست.',
  error_network: 'شبکه قطع شد. آنچه آمده می‌ماند.',
  error_checksum: 'فایلی چند بار پیاپی خراب رسید. آنچه سالم آمده می‌ماند.',
  error_noRoom: 'مرورگر دیگر جا ندارد. آنچه آمده می‌ماند تا حذفش کنید.',
  error_refused: 'مرورگر از پس آن برنیامد.',

  room: 'مرورگر هنوز برای {left} جا دارد.',
  promised: 'قول داده است هیچ‌یک را خودسرانه پاک نکند.',
  notPromised: 'اگر جا کم بیاید، شاید همه را خودسرانه پاک کند.',
};
