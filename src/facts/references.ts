/** A publication or page that the course cites. */
export interface Reference {
  readonly title: string;
  /** Full names, family name last; empty where a page names none. */
  readonly authors: readonly string[];
  readonly year?: number;
  /** Where it appeared, if that is not the arXiv alone. */
  readonly venue?: string;
  readonly url: string;
  /** Its short name where it has no authors. */
  readonly label?: string;
  /** Section of the coursework whose own list of references names it. */
  readonly courseworkSection?: string;
}

const arXiv = (id: string) => `https://arxiv.org/abs/${id}`;

/** Everything the course cites, by key; `r1` … `r7` are the coursework's own references. */
export const references = {
  r1: {
    title: 'What is the benefit of using average pooling rather than max pooling?',
    authors: [],
    label: 'Quora',
    url: 'https://www.quora.com/What-is-the-benefit-of-using-average-pooling-rather-than-max-pooling',
    courseworkSection: 'q1-d',
  },
  r2: {
    title: 'What is global max pooling layer and what is its advantage over maxpooling layer?',
    authors: [],
    label: 'Cross Validated 257321',
    url: 'https://stats.stackexchange.com/questions/257321/what-is-global-max-pooling-layer-and-what-is-its-advantage-over-maxpooling-layer',
    courseworkSection: 'q1-d',
  },
  r3: {
    title: 'Why is ResNet faster than VGG',
    authors: [],
    label: 'Cross Validated 280179',
    url: 'https://stats.stackexchange.com/questions/280179/why-is-resnet-faster-than-vgg',
    courseworkSection: 'q1-e',
  },
  r4: {
    title: 'The Sequential model',
    authors: [],
    label: 'Keras guides',
    url: 'https://keras.io/guides/sequential_model/',
    courseworkSection: 'q2',
  },
  r5: {
    title: 'Relation between accuracy and loss',
    authors: [],
    label: 'Baeldung',
    url: 'https://www.baeldung.com/cs/ml-loss-accuracy',
    courseworkSection: 'q2',
  },
  r6: {
    title: 'Resize image to maintain aspect ratio in Python OpenCV',
    authors: [],
    label: 'Stack Overflow 44720580',
    url: 'https://stackoverflow.com/questions/44720580/resize-image-to-maintain-aspect-ratio-in-python-opencv',
    courseworkSection: 'q3',
  },
  r7: {
    title: 'Keras tutorial: fine-tuning using pre-trained models',
    authors: [],
    label: 'LearnOpenCV',
    url: 'https://learnopencv.com/keras-tutorial-fine-tuning-using-pre-trained-models/',
    courseworkSection: 'q3',
  },
  araujo2019: {
    title: 'Computing receptive fields of convolutional neural networks',
    authors: ['André Araujo', 'Wade Norris', 'Jack Sim'],
    year: 2019,
    venue: 'Distill',
    url: 'https://distill.pub/2019/computing-receptive-fields/',
  },
  barz2020: {
    title: 'Do we train on test data? Purging CIFAR of near-duplicates',
    authors: ['Björn Barz', 'Joachim Denzler'],
    year: 2020,
    venue: 'Journal of Imaging',
    url: arXiv('1902.00423'),
  },
  boureau2010: {
    title: 'A theoretical analysis of feature pooling in visual recognition',
    authors: ['Y-Lan Boureau', 'Jean Ponce', 'Yann LeCun'],
    year: 2010,
    venue: 'ICML',
    url: 'https://icml.cc/Conferences/2010/papers/638.pdf',
  },
  dumoulin2016: {
    title: 'A guide to convolution arithmetic for deep learning',
    authors: ['Vincent Dumoulin', 'Francesco Visin'],
    year: 2016,
    url: arXiv('1603.07285'),
  },
  gatys2016: {
    title: 'Image style transfer using convolutional neural networks',
    authors: ['Leon Gatys', 'Alexander Ecker', 'Matthias Bethge'],
    year: 2016,
    venue: 'CVPR',
    url: arXiv('1508.06576'),
  },
  girshick2015: {
    title: 'Fast R-CNN',
    authors: ['Ross Girshick'],
    year: 2015,
    venue: 'ICCV',
    url: arXiv('1504.08083'),
  },
  glorot2010: {
    title: 'Understanding the difficulty of training deep feedforward neural networks',
    authors: ['Xavier Glorot', 'Yoshua Bengio'],
    year: 2010,
    venue: 'AISTATS',
    url: 'https://proceedings.mlr.press/v9/glorot10a.html',
  },
  goodfellow2016: {
    title: 'Deep Learning',
    authors: ['Ian Goodfellow', 'Yoshua Bengio', 'Aaron Courville'],
    year: 2016,
    venue: 'MIT Press',
    url: 'https://www.deeplearningbook.org/',
  },
  guo2017: {
    title: 'On calibration of modern neural networks',
    authors: ['Chuan Guo', 'Geoff Pleiss', 'Yu Sun', 'Kilian Q. Weinberger'],
    year: 2017,
    venue: 'ICML',
    url: arXiv('1706.04599'),
  },
  he2015: {
    title: 'Delving deep into rectifiers',
    authors: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren', 'Jian Sun'],
    year: 2015,
    venue: 'ICCV',
    url: arXiv('1502.01852'),
  },
  he2016: {
    title: 'Deep residual learning for image recognition',
    authors: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren', 'Jian Sun'],
    year: 2016,
    venue: 'CVPR',
    url: arXiv('1512.03385'),
  },
  he2017: {
    title: 'Mask R-CNN',
    authors: ['Kaiming He', 'Georgia Gkioxari', 'Piotr Dollár', 'Ross Girshick'],
    year: 2017,
    venue: 'ICCV',
    url: arXiv('1703.06870'),
  },
  ioffe2015: {
    title:
      'Batch normalization: accelerating deep network training by reducing internal covariate shift',
    authors: ['Sergey Ioffe', 'Christian Szegedy'],
    year: 2015,
    venue: 'ICML',
    url: arXiv('1502.03167'),
  },
  johnson2017: {
    title: 'Benchmarks for popular CNN models',
    authors: ['Justin Johnson'],
    year: 2017,
    venue: 'GitHub',
    url: 'https://github.com/jcjohnson/cnn-benchmarks',
  },
  'keras-applications': {
    title: 'Keras applications',
    authors: [],
    label: 'Keras applications',
    url: 'https://keras.io/api/applications/',
  },
  'keras-progbar': {
    title: 'Progbar: _estimate_step_duration',
    authors: [],
    label: 'Keras source',
    url: 'https://github.com/keras-team/keras/blob/master/keras/src/utils/progbar.py',
  },
  'keras-transfer': {
    title: 'Transfer learning and fine-tuning',
    authors: [],
    label: 'Keras guide to transfer learning',
    url: 'https://keras.io/guides/transfer_learning/',
  },
  kingma2015: {
    title: 'Adam: a method for stochastic optimization',
    authors: ['Diederik Kingma', 'Jimmy Ba'],
    year: 2015,
    venue: 'ICLR',
    url: arXiv('1412.6980'),
  },
  kornblith2019: {
    title: 'Do better ImageNet models transfer better?',
    authors: ['Simon Kornblith', 'Jonathon Shlens', 'Quoc Le'],
    year: 2019,
    venue: 'CVPR',
    url: arXiv('1805.08974'),
  },
  krizhevsky2009: {
    title: 'Learning multiple layers of features from tiny images',
    authors: ['Alex Krizhevsky'],
    year: 2009,
    venue: 'University of Toronto',
    url: 'https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf',
  },
  lavin2016: {
    title: 'Fast algorithms for convolutional neural networks',
    authors: ['Andrew Lavin', 'Scott Gray'],
    year: 2016,
    venue: 'CVPR',
    url: arXiv('1509.09308'),
  },
  lin2014: {
    title: 'Network in network',
    authors: ['Min Lin', 'Qiang Chen', 'Shuicheng Yan'],
    year: 2014,
    venue: 'ICLR',
    url: arXiv('1312.4400'),
  },
  lin2015: {
    title: 'How far can we go without convolution: improving fully-connected networks',
    authors: ['Zhouhan Lin', 'Roland Memisevic', 'Kishore Konda'],
    year: 2015,
    url: arXiv('1511.02580'),
  },
  luo2016: {
    title: 'Understanding the effective receptive field in deep convolutional neural networks',
    authors: ['Wenjie Luo', 'Yujia Li', 'Raquel Urtasun', 'Richard Zemel'],
    year: 2016,
    venue: 'NIPS',
    url: arXiv('1701.04128'),
  },
  ma2018: {
    title: 'ShuffleNet V2: practical guidelines for efficient CNN architecture design',
    authors: ['Ningning Ma', 'Xiangyu Zhang', 'Hai-Tao Zheng', 'Jian Sun'],
    year: 2018,
    venue: 'ECCV',
    url: arXiv('1807.11164'),
  },
  mcnemar1947: {
    title:
      'Note on the sampling error of the difference between correlated proportions or percentages',
    authors: ['Quinn McNemar'],
    year: 1947,
    venue: 'Psychometrika',
    url: 'https://doi.org/10.1007/BF02295996',
  },
  muresan2018: {
    title: 'Fruit recognition from images using deep learning',
    authors: ['Horea Mureșan', 'Mihai Oltean'],
    year: 2018,
    venue: 'Acta Universitatis Sapientiae, Informatica',
    url: arXiv('1712.00580'),
  },
  odena2016: {
    title: 'Deconvolution and checkerboard artifacts',
    authors: ['Augustus Odena', 'Vincent Dumoulin', 'Chris Olah'],
    year: 2016,
    venue: 'Distill',
    url: 'https://distill.pub/2016/deconv-checkerboard/',
  },
  oquab2015: {
    title:
      'Is object localization for free? Weakly-supervised learning with convolutional neural networks',
    authors: ['Maxime Oquab', 'Léon Bottou', 'Ivan Laptev', 'Josef Sivic'],
    year: 2015,
    venue: 'CVPR',
    url: 'https://doi.org/10.1109/CVPR.2015.7298668',
  },
  scherer2010: {
    title: 'Evaluation of pooling operations in convolutional architectures for object recognition',
    authors: ['Dominik Scherer', 'Andreas Müller', 'Sven Behnke'],
    year: 2010,
    venue: 'ICANN',
    url: 'https://doi.org/10.1007/978-3-642-15825-4_10',
  },
  simonyan2015: {
    title: 'Very deep convolutional networks for large-scale image recognition',
    authors: ['Karen Simonyan', 'Andrew Zisserman'],
    year: 2015,
    venue: 'ICLR',
    url: arXiv('1409.1556'),
  },
  smith2018: {
    title: 'Super-convergence: very fast training of neural networks using large learning rates',
    authors: ['Leslie Smith', 'Nicholay Topin'],
    year: 2018,
    url: arXiv('1708.07120'),
  },
  springenberg2015: {
    title: 'Striving for simplicity: the all convolutional net',
    authors: ['Jost Tobias Springenberg', 'Alexey Dosovitskiy', 'Thomas Brox', 'Martin Riedmiller'],
    year: 2015,
    venue: 'ICLR workshop',
    url: arXiv('1412.6806'),
  },
  srivastava2014: {
    title: 'Dropout: a simple way to prevent neural networks from overfitting',
    authors: [
      'Nitish Srivastava',
      'Geoffrey Hinton',
      'Alex Krizhevsky',
      'Ilya Sutskever',
      'Ruslan Salakhutdinov',
    ],
    year: 2014,
    venue: 'Journal of Machine Learning Research',
    url: 'https://jmlr.org/papers/v15/srivastava14a.html',
  },
  szegedy2016: {
    title: 'Rethinking the inception architecture for computer vision',
    authors: [
      'Christian Szegedy',
      'Vincent Vanhoucke',
      'Sergey Ioffe',
      'Jonathon Shlens',
      'Zbigniew Wojna',
    ],
    year: 2016,
    venue: 'CVPR',
    url: arXiv('1512.00567'),
  },
  'tensorflow-cnn': {
    title: 'Convolutional Neural Network (CNN)',
    authors: [],
    label: 'TensorFlow tutorial',
    url: 'https://www.tensorflow.org/tutorials/images/cnn',
  },
  yu2016: {
    title: 'Multi-scale context aggregation by dilated convolutions',
    authors: ['Fisher Yu', 'Vladlen Koltun'],
    year: 2016,
    venue: 'ICLR',
    url: arXiv('1511.07122'),
  },
  zhang2017: {
    title: 'Understanding deep learning requires rethinking generalization',
    authors: ['Chiyuan Zhang', 'Samy Bengio', 'Moritz Hardt', 'Benjamin Recht', 'Oriol Vinyals'],
    year: 2017,
    venue: 'ICLR',
    url: arXiv('1611.03530'),
  },
  zhang2019: {
    title: 'Making convolutional networks shift-invariant again',
    authors: ['Richard Zhang'],
    year: 2019,
    venue: 'ICML',
    url: arXiv('1904.11486'),
  },
  zhou2016: {
    title: 'Learning deep features for discriminative localization',
    authors: ['Bolei Zhou', 'Aditya Khosla', 'Agata Lapedriza', 'Aude Oliva', 'Antonio Torralba'],
    year: 2016,
    venue: 'CVPR',
    url: arXiv('1512.04150'),
  },
} as const satisfies Readonly<Record<string, Reference>>;

export type ReferenceKey = keyof typeof references;

/** @throws Error that names the key, if nothing has it */
export function reference(key: string): Reference {
  if (!Object.hasOwn(references, key)) throw new Error(`No reference "${key}"`);
  return references[key as ReferenceKey];
}

/** How running text names it: `Dumoulin & Visin 2016`, `He et al. 2016`, or its label. */
export function shortName({ authors, label, title, year }: Reference): string {
  const [first, second, ...others] = authors.map((author) => author.split(' ').at(-1) ?? author);
  if (first === undefined) return label ?? title;
  const names = second === undefined ? first : `${first} & ${second}`;
  return [others.length > 0 ? `${first} et al.` : names, year].join(' ');
}
