/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
export const en = {
  title: 'Half the parameters – and the time?',
  lead: 'Parameters, multiply-adds and memory can be counted; time must be measured. Start the clock: your own machine trains the course’s networks for a few steps on noise, and the first step is shown apart.',
  noScript:
    'Without JavaScript you see what can be counted, and what we have measured on our machines.',

  selection: 'Networks',
  selection_pair: 'the pair',
  selection_pairs: 'three pairs',
  selection_all: 'all and ResNet-20',
  machine: 'Batch, steps, backend, order',
  batch: 'Images per step',
  steps: 'Steps',
  backend: 'Computed by',
  first: 'First before the clock',
  first_conv: 'convolutional',
  first_fc: 'fully connected',
  planned: '{steps} training steps of {networks} networks, {batch} images each',

  verdict_before:
    'The convolutional network of the pair has {parameters} times the parameters of the FC network and does {macs} times its multiply-adds. How many times its time does it take? Guess before you measure.',
  verdict_slower:
    'With {parameters} times the parameters and {macs} times the multiply-adds, the convolutional network took {time} times as long per step. Fewer parameters, and slower; but not as much slower as the arithmetic says.',
  verdict_slowerThanMacs:
    'With {parameters} times the parameters and {macs} times the multiply-adds, the convolutional network took {time} times as long per step: more than the arithmetic alone explains.',
  verdict_alike:
    'With {parameters} times the parameters and {macs} times the multiply-adds, the convolutional network took {time} times as long per step: as good as the same. Here, most of a step is not arithmetic. Try larger batches.',
  verdict_faster:
    'With {parameters} times the parameters and {macs} times the multiply-adds, the convolutional network took {time} times as long per step: it was faster. On this machine the claim does not hold.',

  plot: 'One point for each network',
  x: 'Across',
  y: 'Up',
  axis_parameters: 'parameters',
  axis_macs: 'multiply-adds per image',
  axis_time: 'ms per image, training',
  axis_memory: 'MB per step, training',
  saying: '{name}: {x} · {y}',
  ofRecord: '{name}, {machine}',
  noTime: 'Times appear when you have measured; until then you see our recorded ones.',
  proportional:
    'Twice as much across, twice as much up: where the points would lie if one followed the other.',
  key: 'Squares are fully connected, circles convolutional networks. Hollow ones are on record: {machine}, {date}.',
  keyLine:
    'The dotted line goes through {name}: on it, what is up grows exactly as what is across.',
  engine_ours: 'WebAssembly',
  engine_pytorch: 'PyTorch',
  threads: '{engine}, threads: {threads}',

  table: 'All figures',
  tableCaption:
    'Time is of the middle training step, per image; half of all steps lie within the range. Memory is what tensors fill at the height of a step.',
  network: 'Network',
  parameters: 'Parameters',
  macs: 'MACs',
  time: 'Time (ms)',
  range: 'Range',
  memory: 'MB',
  counted: 'MB counted',

  startUp: 'The first step, and the others',
  startUpSays:
    'Step 1 of {name} took {first}, the middle one of steps 3 to {last} took {middle}: {ratio} times as long.',
  startUpLead:
    '{name} came first before the clock. What is made only once – programs, memory, caches – is paid for in its first step. Change the order and measure again.',
  warmed:
    'The backend itself was started and tried out before; Keras’ first step pays for that as well.',
  stepChart: 'Milliseconds of each training step',
  step: 'step',
  ms: 'ms',
  spoken:
    'Measured: the convolutional network took {time} times as long per step as the FC network.',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

export const fa: Strings = {
  title: 'نصف پارامتر؛ زمان چطور؟',
  lead: 'پارامتر و ضرب‌وجمع و حافظه را می‌شود شمرد؛ زمان را باید اندازه گرفت. ساعت را به کار بیندازید: دستگاه خودتان شبکه‌های این درس را چند گام روی نویز آموزش می‌دهد و گام نخست جداگانه نشان داده می‌شود.',
  noScript:
    'بدون جاوااسکریپت آنچه شمردنی است و آنچه ما روی دستگاه‌های خودمان اندازه گرفته‌ایم دیده می‌شود.',

  selection: 'شبکه‌ها',
  selection_pair: 'همان جفت',
  selection_pairs: 'سه جفت',
  selection_all: 'همه با \u2068ResNet-20\u2069',
  machine: 'دسته، گام‌ها، راه محاسبه، ترتیب',
  batch: 'تصویر در هر گام',
  steps: 'گام‌های آموزش',
  backend: 'محاسبه با',
  first: 'نخست کدام',
  first_conv: 'کانولوشنی',
  first_fc: 'کاملاً متصل',
  planned: '{steps} گام آموزش از {networks} شبکه، هر کدام با {batch} تصویر',

  verdict_before:
    'شبکه‌ی کانولوشنی این جفت {parameters} برابر شبکه‌ی FC پارامتر دارد و {macs} برابر آن ضرب‌وجمع می‌کند. چند برابر آن وقت می‌برد؟ پیش از اندازه‌گیری حدس بزنید.',
  verdict_slower:
    'با {parameters} برابر پارامتر و {macs} برابر ضرب‌وجمع، هر گام شبکه‌ی کانولوشنی {time} برابر طول کشید. پارامتر کمتر و سرعت کمتر؛ ولی نه آن‌قدر کمتر که از حجم محاسبه برمی‌آید.',
  verdict_slowerThanMacs:
    'با {parameters} برابر پارامتر و {macs} برابر ضرب‌وجمع، هر گام شبکه‌ی کانولوشنی {time} برابر طول کشید: بیش از آنچه حجم محاسبه به‌تنهایی توضیح می‌دهد.',
  verdict_alike:
    'با {parameters} برابر پارامتر و {macs} برابر ضرب‌وجمع، هر گام شبکه‌ی کانولوشنی {time} برابر طول کشید: کمابیش همان. اینجا بیشتر زمان هر گام صرف محاسبه نمی‌شود. دسته‌های بزرگ‌تر را امتحان کنید.',
  verdict_faster:
    'با {parameters} برابر پارامتر و {macs} برابر ضرب‌وجمع، هر گام شبکه‌ی کانولوشنی {time} برابر طول کشید: سریع‌تر بود. روی این دستگاه ادعا درست درنمی‌آید.',

  plot: 'هر شبکه یک نقطه',
  x: 'افقی',
  y: 'عمودی',
  axis_parameters: 'پارامتر',
  axis_macs: 'ضرب‌وجمع هر تصویر',
  axis_time: 'میلی‌ثانیه برای هر تصویر، آموزش',
  axis_memory: 'مگابایت در هر گام، آموزش',
  saying: '{name}: {x} · {y}',
  ofRecord: '{name}، {machine}',
  noTime:
    'زمان‌های شما پس از اندازه‌گیری پیدا می‌شوند؛ تا آن وقت زمان‌های ثبت‌شده‌ی ما را می‌بینید.',
  proportional:
    'هر چه افقی دو برابر شود عمودی هم دو برابر: اگر یکی تابع دیگری بود نقطه‌ها اینجا بودند.',
  key: 'مربع‌ها شبکه‌های کاملاً متصل و دایره‌ها شبکه‌های کانولوشنی‌اند. توخالی‌ها ثبت‌شده‌اند: {machine}، {date}.',
  keyLine: 'نقطه‌چین از {name} می‌گذرد: روی آن، محور عمودی درست به نسبت محور افقی بزرگ می‌شود.',
  engine_ours: 'WebAssembly',
  engine_pytorch: 'PyTorch',
  threads: '{engine}، نخ‌ها: {threads}',

  table: 'همه‌ی عددها',
  tableCaption:
    'زمان، میانه‌ی زمان گام‌های آموزش است، برای هر تصویر؛ نیمی از گام‌ها در بازه‌اند. حافظه آن چیزی است که تنسورها در اوج یک گام پر می‌کنند.',
  network: 'شبکه',
  parameters: 'پارامتر',
  macs: 'ضرب‌وجمع',
  time: 'زمان (میلی‌ثانیه)',
  range: 'بازه',
  memory: 'مگابایت',
  counted: 'مگابایت، شمرده',

  startUp: 'گام نخست و گام‌های دیگر',
  startUpSays:
    'گام ۱ از {name} به اندازه‌ی {first} طول کشید و میانه‌ی گام‌های ۳ تا {last} به اندازه‌ی {middle}: یعنی {ratio} برابر.',
  startUpLead:
    'نوبت {name} نخست بود. آنچه تنها یک بار ساخته می‌شود، یعنی برنامه‌ها و حافظه و حافظه‌ی نهان، در گام نخست آن حساب می‌شود. ترتیب را عوض کنید و دوباره اندازه بگیرید.',
  warmed:
    'راه محاسبه پیش از این آماده و آزموده شده است؛ در Keras هزینه‌ی آن هم پای گام نخست نوشته می‌شود.',
  stepChart: 'میلی‌ثانیه‌های هر گام آموزش',
  step: 'گام',
  ms: 'میلی‌ثانیه',
  spoken: 'اندازه گرفته شد: هر گام شبکه‌ی کانولوشنی {time} برابر گام شبکه‌ی FC طول کشید.',
};
