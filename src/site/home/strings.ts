interface Merit {
  readonly title: string;
  readonly text: string;
  /** Where one can see it. */
  readonly link?: { readonly text: string; readonly to: string };
}

const merits = (list: readonly Merit[]) => list;

/** Words of the home page. Addresses are those within a language's part of the site. */
const en = {
  name: 'Pichesh',
  nameOther: 'پیچش',
  tagline: 'Convolution, twisted open.',
  lead: 'A course on convolutional networks in which claims are checked, not believed: move the kernel, and train the real networks on the real images, here in the page, on your own machine.',
  start: 'Start with question 1',
  train: 'Train two networks now',
  figure: 'A 3×3 kernel slides over the letter پ and writes one number for each place.',
  input: 'input',
  kernel: 'kernel × window',
  output: 'output',
  position: 'Place of the window',
  place: 'row {row}, column {column}: sum {sum}',
  play: 'Play',
  pause: 'Pause',
  kernels: 'Kernel',
  vertical: 'vertical edges',
  horizontal: 'horizontal edges',
  blur: 'blur',
  sharpen: 'sharpen',
  courseTitle: 'One coursework, three questions',
  courseLead:
    'The course answers a real set of questions, tells the answer a student gave, and corrects it openly where it is wrong.',
  corrections: 'All corrections',
  puzzlesTitle: 'Six puzzles to begin with',
  puzzlesLead: 'Each opens a demonstration. Guess first, then try.',
  puzzles: [
    {
      question: 'Can nine numbers find an edge?',
      text: 'Slide a kernel over a photograph, and change its numbers.',
      to: 'q1-a/#demo-kernel-lab',
    },
    {
      question: 'What does a shortcut rescue?',
      text: 'Pile up twenty layers and see what is left of the gradient.',
      to: 'q1-e/#demo-skip-depth',
    },
    {
      question: 'Can the loss be small when most answers are wrong?',
      text: 'Drag ten answers, and try to reach the shaded corner.',
      to: 'q2-a/#demo-loss-accuracy',
    },
    {
      question: 'Why does a network stay at ten per cent?',
      text: 'A log, a row of suspects, and instruments that take their fingerprints.',
      to: 'q2-a/#demo-stuck',
    },
    {
      question: 'What does ResNet50 see in your picture?',
      text: 'A thousand classes in both languages; your picture stays with you.',
      to: 'q3-c/#demo-classify',
    },
    {
      question: 'Why 89% with what ImageNet taught, and 100% without?',
      text: 'Seven hypotheses, and for each the test that would refute it.',
      to: 'q3-d/#demo-explain-89',
    },
  ],
  promiseTitle: 'What makes it different',
  promises: merits([
    {
      title: 'It trains, really',
      text: 'CIFAR-10, fifty thousand images, in a worker on your GPU or on plain WebAssembly. The page stays smooth, and a hidden tab goes on training.',
    },
    {
      title: 'Numbers you can trust',
      text: 'No figure that a claim rests on is typed by hand: it is derived, measured with a recorded command, or cited. Tests check them.',
    },
    {
      title: 'Everything has a link',
      text: 'Each section and each state of a demonstration, seed included, is an address that you can put in your coursework.',
    },
    {
      title: 'A lab notebook',
      text: 'Every training is kept on your device: compare runs on one axis, print a report, take the trained network along.',
      link: { text: 'Open the notebook', to: 'lab/' },
    },
    {
      title: 'For a class',
      text: 'Compose exercises of exact links, lock what is not to be changed, print the worksheet, embed a single demonstration.',
      link: { text: 'Compose exercises', to: 'exercises/' },
    },
    {
      title: 'Private and portable',
      text: 'No account, no tracking, no request to anyone else. A folder of files that any static host can serve.',
    },
  ]),
};

const fa: typeof en = {
  name: 'پیچش',
  nameOther: 'Pichesh',
  tagline: 'کانولوشن، پیچ به پیچ.',
  lead: 'درسی درباره‌ی شبکه‌های کانولوشنی که در آن ادعاها را باور نمی‌کنیم، می‌آزماییم: کرنل را جابه‌جا کنید و همین‌جا، در همین صفحه و روی دستگاه خودتان، شبکه‌های واقعی را با تصویرهای واقعی آموزش دهید.',
  start: 'از سؤال ۱ شروع کنید',
  train: 'همین حالا دو شبکه آموزش دهید',
  figure: 'یک کرنل ۳ در ۳ روی حرف «پ» می‌لغزد و برای هر جایگاه یک عدد می‌نویسد.',
  input: 'ورودی',
  kernel: 'کرنل × پنجره',
  output: 'خروجی',
  position: 'جای پنجره',
  place: 'سطر {row}، ستون {column}: مجموع {sum}',
  play: 'پخش',
  pause: 'مکث',
  kernels: 'کرنل',
  vertical: 'لبه‌های عمودی',
  horizontal: 'لبه‌های افقی',
  blur: 'محوکردن',
  sharpen: 'تیزکردن',
  courseTitle: 'یک تکلیف، سه سؤال',
  courseLead:
    'این درس به پرسش‌های یک تکلیف واقعی پاسخ می‌دهد؛ پاسخی را که دانشجو داده بود بازگو می‌کند و هر جا نادرست است، آشکارا تصحیحش می‌کند.',
  corrections: 'همه‌ی تصحیح‌ها',
  puzzlesTitle: 'شش معما برای شروع',
  puzzlesLead: 'هر کدام نمایشی را باز می‌کند. اول حدس بزنید، بعد امتحان کنید.',
  puzzles: [
    {
      question: 'آیا نُه عدد می‌توانند لبه پیدا کنند؟',
      text: 'کرنلی را روی یک عکس بلغزانید و عددهایش را عوض کنید.',
      to: 'q1-a/#demo-kernel-lab',
    },
    {
      question: 'اتصال مستقیم چه چیزی را نجات می‌دهد؟',
      text: 'بیست لایه روی هم بگذارید و ببینید از گرادیان چه می‌ماند.',
      to: 'q1-e/#demo-skip-depth',
    },
    {
      question: 'می‌شود بیشتر پاسخ‌ها غلط باشند و ضرر کم؟',
      text: 'ده پاسخ را جابه‌جا کنید و بکوشید به گوشه‌ی سایه‌خورده برسید.',
      to: 'q2-a/#demo-loss-accuracy',
    },
    {
      question: 'چرا شبکه‌ای روی ده درصد می‌ماند؟',
      text: 'یک گزارش، چند مظنون، و ابزارهایی که از آن‌ها اثر انگشت می‌گیرند.',
      to: 'q2-a/#demo-stuck',
    },
    {
      question: 'ResNet50 در تصویر شما چه می‌بیند؟',
      text: 'هزار کلاس به هر دو زبان؛ تصویرتان پیش خودتان می‌ماند.',
      to: 'q3-c/#demo-classify',
    },
    {
      question: 'چرا شبکه با آموخته‌های ImageNet به ۸۹٪ رسید و بی آن‌ها به ۱۰۰٪؟',
      text: 'هفت فرضیه، و برای هر کدام آزمایشی که می‌تواند ردش کند.',
      to: 'q3-d/#demo-explain-89',
    },
  ],
  promiseTitle: 'چه چیزش فرق دارد؟',
  promises: merits([
    {
      title: 'واقعاً آموزش می‌دهد',
      text: 'پنجاه‌هزار تصویر CIFAR-10، در یک worker، روی پردازنده‌ی گرافیکی شما یا با WebAssembly ساده. صفحه روان می‌ماند و آموزش در زبانه‌ی پنهان هم ادامه دارد.',
    },
    {
      title: 'عددهایی که می‌شود به آن‌ها تکیه کرد',
      text: 'هیچ عددی که ادعایی بر آن تکیه دارد با دست نوشته نشده است: یا محاسبه شده، یا با دستوری ثبت‌شده اندازه‌گیری شده، یا منبع دارد؛ و آزمون‌ها آن را می‌سنجند.',
    },
    {
      title: 'هر چیز پیوندی دارد',
      text: 'هر بخش و هر حالت از هر نمایش، همراه با دانه‌ی تصادفی‌اش، نشانی‌ای دارد که می‌توانید در تکلیفتان بگذارید.',
    },
    {
      title: 'دفتر آزمایشگاه',
      text: 'هر آموزشی روی دستگاه خودتان نگه داشته می‌شود: اجراها را روی یک محور مقایسه کنید، گزارش چاپ کنید و شبکه‌ی آموزش‌دیده را با خود ببرید.',
      link: { text: 'دفتر را باز کنید', to: 'lab/' },
    },
    {
      title: 'برای کلاس',
      text: 'از پیوندهای دقیق تمرین بسازید، آنچه را نباید عوض شود قفل کنید، برگه را چاپ کنید و هر نمایش را جداگانه در صفحه‌ی درس خودتان بنشانید.',
      link: { text: 'تمرین بسازید', to: 'exercises/' },
    },
    {
      title: 'خصوصی و همراه',
      text: 'نه حساب کاربری، نه ردیابی و نه درخواستی به جایی دیگر. پوشه‌ای از فایل‌هاست که هر میزبان ایستایی آن را پخش می‌کند.',
    },
  ]),
};

export const homeStrings = { en, fa };
export type HomeStrings = typeof en;
