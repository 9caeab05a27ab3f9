/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
export const en = {
  title: 'Loss and accuracy of ten answers',
  lead: 'Ten images in ten classes. Give each answer its probabilities, or drag the batch about in the plane, and try to get into the shaded corner.',
  noScript:
    'Without JavaScript nothing can be moved here. You see the first batch of the table and where it lies in the plane.',

  batches: 'Batches',
  batch_lowLow: 'Many small errors',
  batch_lowHigh: 'Many big errors',
  batch_highLow: 'Few small errors',
  batch_highHigh: 'One big error',
  batch_unsure: 'All right, all unsure',
  batch_cheapest: 'As cheap as it gets',
  batchSays: 'accuracy {accuracy}, loss {loss}',
  comparison:
    'The batch with one big error is right in {often} of its answers and costs {ratio} times as much as the batch with many small errors, which is right in {seldom}.',

  trueClass: 'true class',
  rival: 'strongest rival',
  rest: 'the other eight',
  cost: 'cost, −ln p',
  right: 'right',
  wrong: 'wrong',
  border_confidence: 'Answer {number}: probability of the true class',
  border_rival: 'Answer {number}: probability of the strongest rival',
  answerSays: '{value}; {result}; costs {cost}',
  answersHint:
    'Drag a border, or walk to it with Tab and move it with the arrow keys; Home leads to the least probability that Keras knows.',
  payers: 'Who pays the loss? The dearest answer, number {number}, bears {share} of it.',
  nobodyPays: 'Nobody pays: all ten answers are right and certain.',

  planeLabel: 'The plane of accuracy and loss; the arrow keys move the batch',
  planeHint:
    'Filled: your batch. Rings: the batches above. Diamonds: the coursework’s test results. Drag the filled dot where you like; the answers follow it as far as answers can.',
  impossible: 'impossible',
  fc: 'FC',
  conv: 'convolutional',
  hereSays: 'accuracy {accuracy}, loss {loss}',
  view: 'Loss axis',
  view_whole: 'up to 6',
  view_near: 'up to 1',
  throwBatches: 'Throw {count} random batches',
  thrownSays:
    'Thrown: {thrown}. Below the line: {below}. Of those with an error in them, the nearest came within {gap} of it.',

  accuracy: 'Accuracy',
  loss: 'Loss',
  least: 'Least loss at this accuracy',
  onTheLine: 'on the line: it gets no cheaper',
  above: 'yours is {gap} above',
  mostErrors: 'Most errors at this loss',
  proof: 'this loss proves that all are right',
  soften: 'Less certain',
  sharpen: 'More certain',
  certaintyHint:
    'Both multiply all logits by a number. The order of the classes stays, and so does the accuracy; the loss does not.',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

export const fa: Strings = {
  title: 'ضرر و دقت ده پاسخ',
  lead: 'ده تصویر و ده کلاس. احتمال‌های هر پاسخ را خودتان تعیین کنید یا کل دسته را در صفحه بکشید، و بکوشید به گوشه‌ی سایه‌خورده برسید.',
  noScript:
    'بدون جاوااسکریپت اینجا چیزی را نمی‌شود جابه‌جا کرد. نخستین دسته‌ی جدول را می‌بینید و جایش را در صفحه.',

  batches: 'دسته‌ها',
  batch_lowLow: 'خطاهای کوچک بسیار',
  batch_lowHigh: 'خطاهای بزرگ بسیار',
  batch_highLow: 'خطاهای کوچک اندک',
  batch_highHigh: 'یک خطای بزرگ',
  batch_unsure: 'همه درست، همه مردد',
  batch_cheapest: 'ارزان‌ترین حالت',
  batchSays: 'دقت {accuracy}، ضرر {loss}',
  comparison:
    'دسته‌ای که یک خطای بزرگ دارد {often} پاسخ‌هایش درست است و {ratio} برابر دسته‌ای خرج برمی‌دارد که خطاهای کوچک بسیار دارد و تنها {seldom} پاسخ‌هایش درست است.',

  trueClass: 'کلاس درست',
  rival: 'قوی‌ترین رقیب',
  rest: 'هشت کلاس دیگر',
  cost: 'ضرر، \u2066−ln p\u2069',
  right: 'درست',
  wrong: 'غلط',
  border_confidence: 'پاسخ {number}: احتمال کلاس درست',
  border_rival: 'پاسخ {number}: احتمال قوی‌ترین رقیب',
  answerSays: '{value}؛ {result}؛ ضرر {cost}',
  answersHint:
    'مرزی را بکشید، یا با Tab روی آن بروید و با کلیدهای جهت جابه‌جایش کنید؛ Home آن را به کمترین احتمالی می‌برد که Keras می‌شناسد.',
  payers: 'خرج را چه کسی می‌دهد؟ گران‌ترین پاسخ، شماره‌ی {number}، {share} آن را.',
  nobodyPays: 'هیچ‌کس خرجی نمی‌دهد: هر ده پاسخ درست و قطعی است.',

  planeLabel: 'صفحه‌ی دقت و ضرر؛ کلیدهای جهت دسته را جابه‌جا می‌کنند',
  planeHint:
    'دایره‌ی توپر: دسته‌ی شما. حلقه‌ها: دسته‌های بالا. لوزی‌ها: نتیجه‌های آزمون تکلیف. دایره‌ی توپر را به هر جا که خواستید بکشید؛ پاسخ‌ها تا جایی که بتوانند دنبالش می‌آیند.',
  impossible: 'ناممکن',
  fc: 'FC',
  conv: 'کانولوشنی',
  hereSays: 'دقت {accuracy}، ضرر {loss}',
  view: 'محور ضرر',
  view_whole: 'تا ۶',
  view_near: 'تا ۱',
  throwBatches: 'ساختن {count} دسته‌ی تصادفی',
  thrownSays:
    'ساخته‌شده: {thrown}. زیر خط: {below}. از دسته‌هایی که غلطی دارند، نزدیک‌ترین تا فاصله‌ی {gap} از خط آمد.',

  accuracy: 'دقت',
  loss: 'ضرر',
  least: 'کمترین ضرر با این دقت',
  onTheLine: 'روی خط: از این ارزان‌تر نمی‌شود',
  above: 'ضرر دسته‌ی شما {gap} بالاتر است',
  mostErrors: 'بیشترین شمار غلط با این ضرر',
  proof: 'همین ضرر ثابت می‌کند که همه درست است',
  soften: 'مرددتر',
  sharpen: 'مطمئن‌تر',
  certaintyHint:
    'هر دو، همه‌ی لاجیت‌ها را در یک عدد ضرب می‌کنند. ترتیب کلاس‌ها می‌ماند و دقت هم؛ ضرر نمی‌ماند.',
};
