/** Words of the home page. */
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
  promiseTitle: 'What makes it different',
  promises: [
    {
      title: 'It trains, really',
      text: 'CIFAR-10, fifty thousand images, in a worker on your GPU or on plain WebAssembly. The page stays smooth, and a hidden tab goes on training.',
    },
    {
      title: 'Numbers you can trust',
      text: 'No figure in the text is typed by hand: it is derived, measured with a recorded command, or cited. Tests check them.',
    },
    {
      title: 'Everything has a link',
      text: 'Each section and each state of a demonstration, seed included, is an address that you can put in your coursework.',
    },
    {
      title: 'Private and portable',
      text: 'No account, no tracking, no request to anyone else. A folder of files that any static host can serve.',
    },
  ],
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
  promiseTitle: 'چه چیزش فرق دارد؟',
  promises: [
    {
      title: 'واقعاً آموزش می‌دهد',
      text: 'پنجاه‌هزار تصویر CIFAR-10، در یک worker، روی پردازنده‌ی گرافیکی شما یا با WebAssembly ساده. صفحه روان می‌ماند و آموزش در زبانه‌ی پنهان هم ادامه دارد.',
    },
    {
      title: 'عددهایی که می‌شود به آن‌ها تکیه کرد',
      text: 'هیچ عددی در متن با دست نوشته نشده است: یا محاسبه شده، یا با دستوری ثبت‌شده اندازه‌گیری شده، یا منبع دارد؛ و آزمون‌ها آن را می‌سنجند.',
    },
    {
      title: 'هر چیز پیوندی دارد',
      text: 'هر بخش و هر حالت از هر نمایش، همراه با دانه‌ی تصادفی‌اش، نشانی‌ای دارد که می‌توانید در تکلیفتان بگذارید.',
    },
    {
      title: 'خصوصی و همراه',
      text: 'نه حساب کاربری، نه ردیابی و نه درخواستی به جایی دیگر. پوشه‌ای از پرونده‌هاست که هر میزبان ایستایی آن را پخش می‌کند.',
    },
  ],
};

export const homeStrings = { en, fa };
export type HomeStrings = typeof en;
