/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
const en = {
  title: 'The clock: multiply-adds against time',
  lead: 'Counting says how many times the bottleneck’s multiply-adds the other two need. Only a clock says how many times its time. Before you start it: what do you expect?',
  noScript: 'Without JavaScript you see what is counted, and what we measured.',

  form: 'What is timed',
  form_bare: 'convolutions alone',
  form_whole: 'with normalisation, ReLU and shortcut',
  pass: 'Time of',
  pass_forward: 'an answer',
  pass_step: 'answer and gradients',
  channels: 'Channels',
  map: 'Map, cells a side',
  machine: 'Size, rounds, backend',

  block_plain: '⁦3×3⁩ convolution',
  block_basic: 'basic block',
  block_bottleneck: 'bottleneck',
  layers_plain: '⁦{c} → {c}⁩',
  layers_basic: 'two ⁦3×3⁩, ⁦{c} → {c} → {c}⁩',
  layers_bottleneck: '⁦1×1, 3×3, 1×1⁩, ⁦{c} → {q} → {q} → {c}⁩',

  plotTitle: 'How many times the bottleneck',
  rowSays: '{mac} times the multiply-adds',
  rowTimed: '{time} times the time ({low} to {high})',
  unit: 'the bottleneck itself: 1',
  key_macs: 'multiply-adds, counted',
  key_live: 'one round, timed here',
  key_recorded: 'one round, our record',
  median: 'The stroke is the middle round; half of all rounds lie in the band.',

  planned: '{rounds} rounds and two to warm up',
  recordedWith:
    'Our record: {backend} on {machine}, {date}, {channels} channels at {map}, {rounds} rounds, by processor time. To repeat it: {command}',
  measuredWith:
    'Timed here: {backend}, {channels} channels at {map}, {batch} at once, {rounds} rounds.',

  spokenDone: 'Finished: the ⁦3×3⁩ convolution took {ratio} times as long as the bottleneck.',

  from_live: 'Timed here',
  from_recorded: 'Our record',
  saves_holds: 'The bottleneck saves time: the ⁦3×3⁩ convolution took {ratio} times as long.',
  saves_refuted:
    'The bottleneck saves no time here: the ⁦3×3⁩ convolution took {ratio} times as long. That refutes, for this machine, that it makes ResNet faster.',
  saves_unclear: 'Whether the bottleneck saves time here is too close to call: {ratio} times.',
  isMacs_holds:
    'Time and multiply-adds agree here to within a quarter ({ratio} against {macs}). So this machine gives no reason to doubt them.',
  isMacs_refuted:
    'Multiply-adds are not time: there are {macs} times as many, and they took {ratio} times as long.',
  isMacs_unclear:
    'The rounds differ too much to say whether time follows the multiply-adds ({ratio} against {macs}). More rounds may tell.',
  tooShort:
    'The bottleneck takes less than a millisecond, and browsers count only roughly that fine. A larger map or more images at once make the times trustworthy.',

  speeds: 'Times and speeds',
  speedsCaption: 'Per pass, {pass}. Half of all rounds lie in the range.',
  block: 'Block',
  macs: 'Multiply-adds',
  time: 'Middle round',
  range: 'Range',
  speed: 'Billion multiply-adds a second',
  history: 'Your measurements on this page',
  rounds: 'Rounds',
  ratioPlain: '⁦3×3⁩ : bottleneck',
  ratioBasic: 'basic : bottleneck',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

const fa: Strings = {
  title: 'ساعت: ضرب‌وجمع در برابر زمان',
  lead: 'با شمردن می‌دانیم دو بلوک دیگر چند برابر گلوگاه ضرب‌وجمع دارند؛ اما تنها ساعت می‌گوید چند برابر آن وقت می‌برند. پیش از آنکه به کارش بیندازید: شما چه انتظاری دارید؟',
  noScript: 'بدون جاوااسکریپت آنچه شمرده شده و آنچه ما اندازه گرفته‌ایم دیده می‌شود.',

  form: 'چه چیزی زمان گرفته شود',
  form_bare: 'تنها کانولوشن‌ها',
  form_whole: 'با نرمال‌سازی و ReLU و اتصال مستقیم',
  pass: 'زمانِ',
  pass_forward: 'پاسخ',
  pass_step: 'پاسخ و گرادیان‌ها',
  channels: 'کانال‌ها',
  map: 'ضلع نگاشت، خانه',
  machine: 'ابعاد، دورها، راه محاسبه',

  block_plain: 'کانولوشن ⁦3×3⁩',
  block_basic: 'بلوک ساده',
  block_bottleneck: 'گلوگاه',
  layers_plain: '⁦{c} → {c}⁩',
  layers_basic: 'دو ⁦3×3⁩، ⁦{c} → {c} → {c}⁩',
  layers_bottleneck: '⁦1×1, 3×3, 1×1⁩، ⁦{c} → {q} → {q} → {c}⁩',

  plotTitle: 'چند برابر گلوگاه',
  rowSays: '{mac} برابر ضرب‌وجمع',
  rowTimed: '{time} برابر زمان (از {low} تا {high})',
  unit: 'خود گلوگاه: ۱',
  key_macs: 'ضرب‌وجمع، شمرده‌شده',
  key_live: 'یک دور، زمان‌گرفته همین‌جا',
  key_recorded: 'یک دور، ثبت ما',
  median: 'خط کوتاه دور میانه است و نیمی از دورها در نوار جا دارند.',

  planned: '{rounds} دور، و دو دور برای گرم‌شدن',
  recordedWith:
    'ثبت ما: {backend} روی {machine}، در تاریخ {date}، {channels} کانال در {map}، {rounds} دور، با زمان پردازنده. برای تکرار: {command}',
  measuredWith:
    'زمان‌گرفته همین‌جا: {backend}، {channels} کانال در {map}، {batch} تصویر هم‌زمان، {rounds} دور.',

  spokenDone: 'تمام شد: کانولوشن ⁦3×3⁩ به اندازه‌ی {ratio} برابر گلوگاه وقت برد.',

  from_live: 'زمان‌گرفته همین‌جا',
  from_recorded: 'ثبت ما',
  saves_holds:
    'گلوگاه در وقت صرفه‌جویی می‌کند: کانولوشن ⁦3×3⁩ به اندازه‌ی {ratio} برابر آن وقت برد.',
  saves_refuted:
    'گلوگاه اینجا در وقت صرفه‌جویی نمی‌کند: کانولوشن ⁦3×3⁩ به اندازه‌ی {ratio} برابر آن وقت برد. پس روی این دستگاه، این ادعا که گلوگاه ResNet را سریع‌تر می‌کند رد می‌شود.',
  saves_unclear:
    'نسبت بیش از آن به یک نزدیک است که بتوان گفت گلوگاه اینجا در وقت صرفه‌جویی می‌کند یا نه: {ratio} برابر.',
  isMacs_holds:
    'زمان و ضرب‌وجمع اینجا با اختلافی کمتر از یک‌چهارم همراه‌اند ({ratio} در برابر {macs})؛ پس این دستگاه دلیلی برای تردید در آن‌ها به دست نمی‌دهد.',
  isMacs_refuted: 'ضرب‌وجمع همان زمان نیست: {macs} برابر ضرب‌وجمع، {ratio} برابر وقت برد.',
  isMacs_unclear:
    'دورها بیش از آن با هم فرق دارند که بتوان گفت زمان پابه‌پای ضرب‌وجمع می‌رود یا نه ({ratio} در برابر {macs}). شاید دورهای بیشتر روشنش کند.',
  tooShort:
    'گلوگاه کمتر از یک میلی‌ثانیه وقت می‌برد و ساعت مرورگر چندان ریزتر از این نمی‌شمارد. نگاشت بزرگ‌تر یا تصویرهای هم‌زمان بیشتر، زمان‌ها را درخور اعتماد می‌کند.',

  speeds: 'زمان‌ها و سرعت‌ها',
  speedsCaption: 'برای هر بار، {pass}. نیمی از دورها در این بازه‌اند.',
  block: 'بلوک',
  macs: 'ضرب‌وجمع',
  time: 'دور میانه',
  range: 'بازه',
  speed: 'میلیارد ضرب‌وجمع در ثانیه',
  history: 'اندازه‌گیری‌های شما در این صفحه',
  rounds: 'دورها',
  ratioPlain: '⁦3×3⁩ به گلوگاه',
  ratioBasic: 'ساده به گلوگاه',
};

export { en, fa };
