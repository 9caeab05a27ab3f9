/**
 * What is said of a training that goes on, has ended, failed or was left unfinished. Fetched with the
 * views that say it.
 */
import type { Language } from '../../../facts/format.ts';
import { strings } from '../strings.ts';

const en = {
  ...strings.en,
  state_loading: 'Loading …',
  state_ready: 'Ready',
  state_running: 'Training',
  state_paused: 'Paused',
  state_done: 'Done',
  state_stopped: 'Stopped',
  state_error: 'It did not work',
  loadingCode: 'Fetching the training code …',
  loading_cifar10: 'Fetching CIFAR-10',
  loading_sprites10: 'Composing sprites10',
  loadingArchive: 'Reading the archive',
  loading_turntable24: 'Rendering the images',
  loading_folder: 'Reading your images',
  preparingWeights: 'Fetching the weights of ResNet50: {loaded} of {total}',
  preparingImages: 'Showing the images to the frozen part of ResNet50: {done} of {total}',
  preparingKnown: '{count} of them are known from before',
  unread: 'Files that proved broken when they were opened, and are not used: {files}',
  weights_notInstalled:
    'This site has no weights of ResNet50. Its maker can add them with `npm run assets -- resnet50`. Networks with random weights need none.',
  weights_network: 'A part of the weights could not be fetched: {file}. Is there a connection?',
  weights_checksum: 'A part of the weights arrived damaged: {file}.',
  weights_badManifest:
    'The site’s list of the weights cannot be read. Its maker can pack them anew.',
  withoutWeights: 'Train the random half alone',
  loadedImages: '{ready} of {total} images',
  loadedBytes: '{loaded} of {total}',
  choosingBackend: 'Trying out what this machine computes with …',
  epochOf: 'Epoch {epoch} of {epochs}',
  stepOf: 'step {step} of {steps}',
  testing: 'testing',
  timeLeft: '{time} left',
  timeTaken: 'took {time}',
  imagesPerSecond: '{rate} images/s',
  progress: 'Progress of the training',
  spokenEpoch: 'Epoch {epoch} of {epochs} finished. Test accuracy: {accuracies}.',
  spokenDone: 'Training finished. Test accuracy: {accuracies}.',
  spokenStopped: 'Training stopped. Test accuracy so far: {accuracies}.',
  spokenRunning: 'Training runs on {backend} with {data}.',
  substituted:
    'CIFAR-10 is not installed on this site, so the networks train on sprites10: the same ten classes, drawn instead of photographed. Accuracies are not comparable with CIFAR-10’s.',
  substitutedHow:
    'For the real photographs pick `cifar-10-binary.tar.gz` from your disk, or run `npm run assets` where the site is built.',
  unofficial:
    'This archive is laid out like CIFAR-10, but it is not the official file: its figures may differ a little.',
  unfinished:
    'An unfinished training is kept on this device: “{name}”, epoch {epoch} of {epochs}, step {step} of {steps}, saved {when}.',
  unfinishedArchive:
    'Its images came from an archive on your disk. To go on, pick the same file again.',
  unfinishedFolder:
    'Its images came from a folder on your device. To go on, choose the same folder, unchanged, again.',
  askForFolder: 'To the choice of the folder',
  continue: 'Go on with it',
  discard: 'Discard it',
  goesOnElsewhere: 'This training is going on in another tab.',
  kept: 'saved: epoch {epoch}, step {step}',
  keepFault_full:
    'This device has no room left to save the training. It goes on, but what is not saved will be lost with this tab.',
  keepFault_refused:
    'The browser does not let this page save the training; some private windows are like that. It goes on, but will be lost with this tab.',
  keepFault_inUse:
    'Another tab has taken up this same training and saves it. It goes on here too, but is not saved from here.',
  fault_backendUnavailable:
    'What was chosen to compute with is not available here or failed its self-test.',
  fault_backendLost: 'The graphics processor was taken away in the middle of the training.',
  fault_outOfMemory: 'The memory did not suffice.',
  fault_notFinite: 'The loss was no longer a number.',
  fault_workerCrashed: 'The training code ended suddenly or gave no answer any more.',
  fault_checkpointMissing: 'What had been saved could not be read.',
  fault_internal: 'An unforeseen error stopped the training code.',
  fault_network: 'The connection went before all of the training code had come.',
  recovering: 'The training is being taken up again by itself …',
  recoveringOnline: 'The training goes on by itself when the connection is back.',
  recovered: 'The training went on with {backend} from epoch {epoch}, step {step}.',
  recoveredAnew: 'Nothing had been saved yet, so the training began anew with {backend}.',
  givenUp: '{backend} is not used again in this training.',
  selfTestFailed: '{failed} computed wrongly in its self-test, so the training runs on {backend}.',
  waitingOffline:
    'There is no connection. The training uses the images that are here, and goes on by itself when the connection is back.',
  waiting_network: 'A part of the images does not come: {file}. It is being asked for again.',
  waiting_checksum: 'A part of the images arrives damaged: {file}. It is being asked for again.',
  waiting_notInstalled:
    'A part of the images is missing on the site: {file}. It is being asked for again.',
  whichTrained: 'Which network',
  loss: 'Loss',
  testAccuracy: 'Test accuracy',
  trainAccuracy: 'Training accuracy',
  why: 'Why {backend}?',
  verdict_chosen: 'chosen',
  verdict_usable: 'works',
  verdict_unavailable: 'not available here',
  verdict_softwareOnly: 'no graphics processor behind it',
  verdict_failedSelfTest: 'failed its self-test',
  trialTable: 'What the trial of this machine gave',
  trialBackend: 'Computed by',
  trialVerdict: 'Result',
  trialThreads: 'Threads',
  trialStep: 'Time of a step',
  trialRemembered:
    'The times are from an earlier visit on this device, so nothing was timed again.',
  trialDetail: 'What the browser says',
  tryAgain: 'Try again',
  goOn: 'Go on from the last save',
  slower: 'Go on from the last save with a tenth of the learning rate',
  slowerAnew: 'Begin anew with a tenth of the learning rate',
  useSprites: 'Train on sprites10',
  useAutomatic: 'Let the page choose',
  useCpu: 'Use plain JavaScript',
  errorDetail: 'Technical detail',
  error_notInstalled: 'CIFAR-10 is not installed on this site.',
  error_shardMissing: 'A part of the images is missing on this site: {file}.',
  error_network: 'A part of the images could not be fetched: {file}. Is there a connection?',
  error_checksum: 'A part of the images arrived damaged: {file}.',
  error_notGzip: 'This file is not a gzip archive, so it cannot be cifar-10-binary.tar.gz.',
  error_truncated: 'The images end too early: {file} is cut short. Was it downloaded completely?',
  error_wrongLayout:
    'This archive is not laid out like cifar-10-binary.tar.gz. The Python and Matlab versions of CIFAR-10 will not do; it must be the binary one.',
  error_badLabel: 'An image in {file} has a label that is none of the ten classes.',
  error_badManifest: 'The site’s list of its images cannot be read. Its maker can pack them anew.',
  error_decode: 'The browser could not unpack {file}.',
  error_unusable:
    'These images cannot be learnt from: at least two classes are needed, with images to train on and images to test on.',
  error_cancelled: 'The loading was cancelled.',
  error_backendUnavailable: 'What you chose to compute with is not available in this browser.',
  error_backendLost:
    'The graphics processor was taken away in the middle of it: it may have been busy or asleep.',
  error_outOfMemory:
    'The memory did not suffice. Smaller batches, fewer images or another backend need less.',
  error_notFinite:
    'The loss is no longer a number: the weights have run away. A smaller learning rate or scaled pixels keep them in hand.',
  error_workerCrashed:
    'The training code did not start or ended suddenly. A slow connection, an old browser or a blocker may be why.',
  error_checkpointMissing:
    'What was kept of this training is gone or damaged, so it can only begin anew.',
  error_internal: 'Something went wrong that we did not foresee.',
  someFile: 'one of the files',
};

export type LiveStrings = Readonly<Record<keyof typeof en, string>>;

const fa: LiveStrings = {
  ...strings.fa,
  state_loading: 'در حال بارگیری …',
  state_ready: 'آماده',
  state_running: 'در حال آموزش',
  state_paused: 'مکث',
  state_done: 'تمام شد',
  state_stopped: 'نیمه‌کاره پایان یافت',
  state_error: 'نشد',
  loadingCode: 'در حال دریافت کد آموزش …',
  loading_cifar10: 'در حال دریافت CIFAR-10',
  loading_sprites10: 'در حال ساختن sprites10',
  loadingArchive: 'در حال خواندن بایگانی',
  loading_turntable24: 'در حال ساختن تصویرها',
  loading_folder: 'در حال خواندن تصویرهای شما',
  preparingWeights: 'در حال دریافت وزن‌های ResNet50: {loaded} از {total}',
  preparingImages: 'در حال نشان دادن تصویرها به بخش منجمد ResNet50: {done} از {total}',
  preparingKnown: '{count} تا از پیش شناخته‌اند',
  unread: 'فایل‌هایی که هنگام باز شدن خراب از آب درآمدند و به کار نمی‌آیند: {files}',
  weights_notInstalled:
    'این سایت وزن‌های ResNet50 را ندارد. سازنده‌اش می‌تواند با `npm run assets -- resnet50` آن‌ها را بیفزاید. شبکه‌ی با وزن‌های تصادفی به آن‌ها نیازی ندارد.',
  weights_network: 'بخشی از وزن‌ها دریافت نشد: {file}. آیا اتصال برقرار است؟',
  weights_checksum: 'بخشی از وزن‌ها آسیب‌دیده رسید: {file}.',
  weights_badManifest:
    'فهرست وزن‌های این سایت خوانده نمی‌شود. سازنده‌اش می‌تواند آن‌ها را از نو بسته‌بندی کند.',
  withoutWeights: 'آموزش نیمه‌ی تصادفی به‌تنهایی',
  loadedImages: '{ready} از {total} تصویر',
  loadedBytes: '{loaded} از {total}',
  choosingBackend: 'در حال آزمودن توان محاسباتی این دستگاه …',
  epochOf: 'ایپاک {epoch} از {epochs}',
  stepOf: 'گام آموزش {step} از {steps}',
  testing: 'در حال آزمون',
  timeLeft: '{time} مانده',
  timeTaken: 'در {time}',
  imagesPerSecond: '{rate} تصویر در ثانیه',
  progress: 'پیشرفت آموزش',
  spokenEpoch: 'ایپاک {epoch} از {epochs} تمام شد. دقت آزمون: {accuracies}.',
  spokenDone: 'آموزش تمام شد. دقت آزمون: {accuracies}.',
  spokenStopped: 'آموزش پایان یافت. دقت آزمون تا اینجا: {accuracies}.',
  spokenRunning: 'آموزش با {backend} و {data} آغاز شد.',
  substituted:
    'CIFAR-10 روی این سایت نصب نیست؛ پس شبکه‌ها روی sprites10 آموزش می‌بینند: همان ده کلاس، اما نقاشی و نه عکس. دقت‌ها با دقت روی CIFAR-10 قابل مقایسه نیستند.',
  substitutedHow:
    'برای عکس‌های واقعی فایل `cifar-10-binary.tar.gz` را از دیسک خود انتخاب کنید، یا هنگام ساختن سایت `npm run assets` را اجرا کنید.',
  unofficial:
    'چینش این بایگانی درست است، اما خود فایل رسمی CIFAR-10 نیست؛ شاید عددها اندکی فرق کنند.',
  unfinished:
    'آموزش ناتمامی روی این دستگاه نگه داشته شده است: «{name}»، ایپاک {epoch} از {epochs}، گام آموزش {step} از {steps}، ذخیره‌شده {when}.',
  unfinishedArchive:
    'تصویرهای آن از یک بایگانی روی دیسک شما خوانده شده بود. برای ادامه همان فایل را دوباره انتخاب کنید.',
  unfinishedFolder:
    'تصویرهای آن از پوشه‌ای روی دستگاه شما خوانده شده بود. برای ادامه همان پوشه را، بی‌تغییر، دوباره انتخاب کنید.',
  askForFolder: 'رفتن به انتخاب پوشه',
  continue: 'ادامه‌ی همین آموزش',
  discard: 'دور انداختن آن',
  goesOnElsewhere: 'این آموزش در زبانه‌ی دیگری در جریان است.',
  kept: 'ذخیره‌شده: ایپاک {epoch}، گام آموزش {step}',
  keepFault_full:
    'روی این دستگاه جایی برای ذخیره‌ی آموزش نمانده است. آموزش ادامه دارد، اما با بسته شدن این زبانه آنچه ذخیره نشده از دست می‌رود.',
  keepFault_refused:
    'مرورگر اجازه نمی‌دهد این صفحه آموزش را ذخیره کند؛ در برخی پنجره‌های خصوصی چنین است. آموزش ادامه دارد، اما با بسته شدن این زبانه از دست می‌رود.',
  keepFault_inUse:
    'زبانه‌ی دیگری همین آموزش را پیش می‌برد و ذخیره می‌کند. آموزش اینجا هم ادامه دارد، اما از اینجا ذخیره نمی‌شود.',
  fault_backendUnavailable:
    'آنچه برای محاسبه برگزیده شده بود اینجا در دسترس نیست یا در خودآزمایی رد شد.',
  fault_backendLost: 'پردازنده‌ی گرافیکی در میانه‌ی آموزش از دست رفت.',
  fault_outOfMemory: 'حافظه کافی نبود.',
  fault_notFinite: 'مقدار ضرر دیگر عدد نبود.',
  fault_workerCrashed: 'کد آموزش ناگهان پایان یافت یا دیگر پاسخی نداد.',
  fault_checkpointMissing: 'آنچه ذخیره شده بود خوانده نشد.',
  fault_internal: 'خطایی پیش‌بینی‌نشده کد آموزش را از کار انداخت.',
  fault_network: 'پیش از رسیدن همه‌ی کد آموزش، اتصال قطع شد.',
  recovering: 'آموزش خودبه‌خود از سر گرفته می‌شود …',
  recoveringOnline: 'با بازگشت اتصال، آموزش خودبه‌خود ادامه می‌یابد.',
  recovered: 'آموزش با {backend} از ایپاک {epoch}، گام آموزش {step} ادامه یافت.',
  recoveredAnew: 'هنوز چیزی ذخیره نشده بود؛ پس آموزش با {backend} از نو آغاز شد.',
  givenUp: 'در این آموزش دیگر از {backend} استفاده نمی‌شود.',
  selfTestFailed: '{failed} در خودآزمایی نتیجه‌ی نادرست داد؛ پس آموزش با {backend} انجام می‌شود.',
  waitingOffline:
    'اتصال برقرار نیست. آموزش با تصویرهایی که رسیده‌اند پیش می‌رود و با بازگشت اتصال خودبه‌خود ادامه می‌یابد.',
  waiting_network: 'بخشی از تصویرها نمی‌رسد: {file}. دوباره درخواست می‌شود.',
  waiting_checksum: 'بخشی از تصویرها خراب می‌رسد: {file}. دوباره درخواست می‌شود.',
  waiting_notInstalled: 'بخشی از تصویرها روی سایت نیست: {file}. دوباره درخواست می‌شود.',
  whichTrained: 'کدام شبکه',
  loss: 'ضرر',
  testAccuracy: 'دقت آزمون',
  trainAccuracy: 'دقت آموزش',
  why: 'چرا {backend}؟',
  verdict_chosen: 'انتخاب شد',
  verdict_usable: 'کار می‌کند',
  verdict_unavailable: 'اینجا در دسترس نیست',
  verdict_softwareOnly: 'پردازنده‌ی گرافیکی پشت آن نیست',
  verdict_failedSelfTest: 'در خودآزمایی رد شد',
  trialTable: 'نتیجه‌ی آزمودن این دستگاه',
  trialBackend: 'محاسبه با',
  trialVerdict: 'نتیجه',
  trialThreads: 'نخ‌ها',
  trialStep: 'زمان هر گام',
  trialRemembered: 'این زمان‌ها از بازدید پیشین با همین دستگاه است و دوباره اندازه گرفته نشد.',
  trialDetail: 'گفته‌ی مرورگر',
  tryAgain: 'دوباره',
  goOn: 'ادامه از آخرین ذخیره',
  slower: 'ادامه از آخرین ذخیره با یک‌دهم نرخ یادگیری',
  slowerAnew: 'شروع دوباره با یک‌دهم نرخ یادگیری',
  useSprites: 'آموزش روی sprites10',
  useAutomatic: 'انتخاب خودکار',
  useCpu: 'محاسبه با جاوااسکریپت',
  errorDetail: 'جزئیات فنی',
  error_notInstalled: 'CIFAR-10 روی این سایت نصب نیست.',
  error_shardMissing: 'بخشی از تصویرها روی این سایت نیست: {file}.',
  error_network: 'بخشی از تصویرها دریافت نشد: {file}. آیا اتصال برقرار است؟',
  error_checksum: 'بخشی از تصویرها خراب رسید: {file}.',
  error_notGzip: 'این فایل بایگانی gzip نیست، پس نمی‌تواند cifar-10-binary.tar.gz باشد.',
  error_truncated: 'تصویرها زودتر از موعد تمام شدند: {file} ناقص است. آیا کامل دریافت شده بود؟',
  error_wrongLayout:
    'چینش این بایگانی مانند cifar-10-binary.tar.gz نیست. نسخه‌های Python و Matlab از CIFAR-10 به کار نمی‌آیند؛ نسخه‌ی دودویی (binary) لازم است.',
  error_badLabel: 'برچسب یکی از تصویرهای {file} هیچ‌یک از ده کلاس نیست.',
  error_badManifest: 'فهرست تصویرهای سایت خوانده نشد. سازنده‌ی سایت می‌تواند آن را دوباره بسازد.',
  error_decode: 'مرورگر نتوانست {file} را باز کند.',
  error_unusable:
    'از این تصویرها نمی‌شود آموخت: دست‌کم دو کلاس لازم است، با تصویرهایی برای آموزش و تصویرهایی برای آزمون.',
  error_cancelled: 'بارگیری لغو شد.',
  error_backendUnavailable: 'آنچه برای محاسبه برگزیده‌اید در این مرورگر در دسترس نیست.',
  error_backendLost: 'پردازنده‌ی گرافیکی در میانه‌ی کار از دست رفت: شاید سرگرم یا خاموش شده باشد.',
  error_outOfMemory:
    'حافظه کافی نبود. دسته‌های کوچک‌تر، تصویرهای کمتر یا راه محاسبه‌ی دیگری حافظه‌ی کمتری می‌خواهد.',
  error_notFinite:
    'مقدار ضرر دیگر عدد نیست: وزن‌ها از مهار گریخته‌اند. نرخ یادگیری کوچک‌تر یا مقیاس کردن پیکسل‌ها مهارشان می‌کند.',
  error_workerCrashed:
    'کد آموزش آغاز نشد یا ناگهان پایان یافت. شاید از اتصال کند، مرورگر قدیمی یا مسدودکننده‌ها باشد.',
  error_checkpointMissing:
    'آنچه از این آموزش نگه داشته شده بود از میان رفته یا خراب است؛ پس تنها می‌توان از نو آغاز کرد.',
  error_internal: 'خطایی رخ داد که پیش‌بینی نکرده بودیم.',
  someFile: 'یکی از فایل‌ها',
};

export const liveStrings: Readonly<Record<Language, LiveStrings>> = { en, fa };
