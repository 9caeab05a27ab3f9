import { shapedLayers } from '../shapes.ts';
import { initialDeviations, optimiserConstants } from '../training-constants.ts';
import type { Initialisation, InputScaling, Network, TrainingSettings } from '../spec.ts';
import { indent, oneCycleLines, program, type Listing, withDefinitions } from './listing.ts';
import { pytorchLines } from './pytorch-layers.ts';

/** A Python program for PyTorch; where its defaults differ from Keras', it says so to PyTorch. */
export const pytorchListing: Listing = (network, training, run) =>
  program(
    '\n\n',
    [
      `"""The network ${network.id} on CIFAR-10, in PyTorch."""`,
      '',
      ...(training.schedule === 'one-cycle' ? ['import math', ''] : []),
      'import torch',
      'from torch import nn',
      'from torch.nn import functional as F',
      'from torchvision.datasets import CIFAR10',
      '',
      `EPOCHS = ${run.epochs}`,
      `BATCH_SIZE = ${run.batchSize}`,
      `TRAINING_SIZE = ${run.trainingSize}`,
      '',
      `torch.manual_seed(${run.seed})`,
      'device = "cuda" if torch.cuda.is_available() else "cpu"',
    ].join('\n'),
    loading(training),
    model(network, training.initialisation),
    optimiser(training),
    trainingLoop(training),
  );

const scaled = {
  raw: 'images',
  unit: 'images / 255',
  symmetric: 'images / 127.5 - 1',
  standard: '(images - mean) / sd',
  caffe: 'images.flip(1) - torch.tensor([103.939, 116.779, 123.68]).view(3, 1, 1)',
  swapped: 'images - torch.tensor([123.68, 116.779, 103.939]).view(3, 1, 1)',
} as const satisfies Record<InputScaling, string>;

const permuting = `

# One permutation of the pixel places for all images.
order = torch.randperm(32 * 32)
x_train, x_test = (x.flatten(2)[:, :, order].reshape(x.shape) for x in (x_train, x_test))`;

function loading({ inputScaling, pixelOrder }: TrainingSettings): string {
  const standard = `
# Mean and standard deviation of each colour over the training images.
mean = x_train.mean(dim=(0, 2, 3), keepdim=True)
sd = x_train.std(dim=(0, 2, 3), unbiased=False, keepdim=True)
`;
  return `
def load(train):
    """Images [N, 3, 32, 32] from 0 to 255 and labels [N]."""
    data = CIFAR10("data", train=train, download=True)
    images = torch.from_numpy(data.data).permute(0, 3, 1, 2).float()
    return images.to(device), torch.tensor(data.targets, device=device)


x_train, y_train = (part[:TRAINING_SIZE] for part in load(train=True))
x_test, y_test = load(train=False)
${inputScaling === 'standard' ? standard : ''}

def scale(images):
    return ${scaled[inputScaling]}


x_train, x_test = scale(x_train), scale(x_test)${pixelOrder === 'permuted' ? permuting : ''}`;
}

const channelsLast = `
class ChannelsLast(nn.Module):
    """[N, C, H, W] to [N, H, W, C]: flattened in the order of Keras, weights mean the same."""

    def forward(self, x):
        return x.permute(0, 2, 3, 1)`;

const samePool = `
class SamePool(nn.Module):
    """Pooling with the padding of Keras' "same", which takes no part in the mean."""

    def __init__(self, mode, size, stride, padding):
        super().__init__()
        self.mode, self.size, self.stride, self.padding = mode, size, stride, padding

    def forward(self, x):
        if self.mode == "max":
            padded = F.pad(x, self.padding, value=float("-inf"))
            return F.max_pool2d(padded, self.size, self.stride)
        total, share = (
            F.avg_pool2d(F.pad(part, self.padding), self.size, self.stride)
            for part in (x, torch.ones_like(x))
        )
        return total / share`;

const residual = `
class Residual(nn.Module):
    """The activation of a body plus its shortcut."""

    def __init__(self, body, shortcut, activation):
        super().__init__()
        self.body, self.shortcut, self.activation = body, shortcut, activation

    def forward(self, x):
        return self.activation(self.body(x) + self.shortcut(x))`;

const scaleModule = `
class Scale(nn.Module):
    """A constant factor."""

    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def forward(self, x):
        return self.factor * x`;

const vectorNorm = `
class VectorNorm(nn.Module):
    """Batch normalisation of vectors as Keras has it: it keeps the variance of the batch itself, where
    nn.BatchNorm1d keeps n / (n - 1) times that, and it takes a batch of one."""

    def __init__(self, channels, eps, momentum):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))
        self.eps, self.momentum = eps, momentum

    def forward(self, x):
        mean, var = self.running_mean, self.running_var
        if self.training:
            mean, var = x.mean(0), x.var(0, unbiased=False)
            self.running_mean.lerp_(mean.detach(), self.momentum)
            self.running_var.lerp_(var.detach(), self.momentum)
        return (x - mean) / (var + self.eps).sqrt() * self.weight + self.bias`;

/** What the model may call, by name. */
const definitions = {
  ChannelsLast: channelsLast,
  SamePool: samePool,
  Scale: scaleModule,
  VectorNorm: vectorNorm,
  Residual: residual,
} as const;

const normal = (name: keyof typeof initialDeviations) =>
  `nn.init.normal_(layer.weight, std=${initialDeviations[name]})`;

const initialise = {
  'glorot-uniform': 'nn.init.xavier_uniform_(layer.weight)',
  'he-normal': 'nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")',
  'unit-normal': normal('unit-normal'),
  'small-normal': normal('small-normal'),
  'tiny-normal': normal('tiny-normal'),
  zeros: 'nn.init.zeros_(layer.weight)',
} as const satisfies Record<Initialisation, string>;

function model(network: Network, initialisation: Initialisation): string {
  const lines = shapedLayers(network).flatMap(pytorchLines);
  const statement = `
model = nn.Sequential(
${indent(lines.join('\n'), 4)}
)
for layer in model.modules():
    if isinstance(layer, (nn.Conv2d, nn.Linear)):
        ${initialise[initialisation]}
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
model.to(device)
print(model)`;
  return withDefinitions(statement, '\n\n', definitions);
}

function optimiser({ optimiser, learningRate, schedule }: TrainingSettings): string {
  const { adam, momentum, rmsprop } = optimiserConstants;
  const made = {
    adam: `torch.optim.Adam(model.parameters(), lr=${learningRate}, betas=(${adam.beta1}, ${adam.beta2}), eps=${adam.epsilon})`,
    momentum: `torch.optim.SGD(model.parameters(), lr=${learningRate}, momentum=${momentum.momentum})`,
    rmsprop: `KerasRMSprop(model.parameters(), lr=${learningRate}, rho=${rmsprop.rho}, eps=${rmsprop.epsilon})`,
    sgd: `torch.optim.SGD(model.parameters(), lr=${learningRate})`,
  }[optimiser];
  return [
    ...(optimiser === 'rmsprop' ? [kerasRmsprop, ''] : []),
    `optimizer = ${made}`,
    ...(schedule === 'one-cycle' ? [oneCycle] : []),
  ].join('\n');
}

const kerasRmsprop = `
class KerasRMSprop(torch.optim.Optimizer):
    """RMSprop with epsilon under the root, where torch.optim.RMSprop adds it to the root."""

    def __init__(self, params, lr, rho, eps):
        super().__init__(params, {"lr": lr, "rho": rho, "eps": eps})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for weight in group["params"]:
                square = self.state[weight].setdefault("square", torch.zeros_like(weight))
                square.lerp_(weight.grad**2, 1 - group["rho"])
                weight -= group["lr"] * weight.grad / (square + group["eps"]).sqrt()
`;

const oneCycle = `
STEPS = EPOCHS * math.ceil(len(x_train) / BATCH_SIZE)


def one_cycle(steps_done):
    """A linear rise to the peak, then a linear fall, as a share of the learning rate."""
    step = steps_done + 1
    peak = ${oneCycleLines.peak}
    rise = ${oneCycleLines.rise}
    fall = ${oneCycleLines.fall}
    return min(rise, fall)


schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, one_cycle)`;

function trainingLoop({ schedule }: TrainingSettings): string {
  return `
@torch.no_grad()
def evaluate():
    """Mean loss and accuracy on the test images."""
    model.eval()
    loss = correct = 0
    for x, y in zip(x_test.split(BATCH_SIZE), y_test.split(BATCH_SIZE)):
        logits = model(x)
        loss += F.cross_entropy(logits, y, reduction="sum").item()
        correct += (logits.argmax(1) == y).sum().item()
    return loss / len(y_test), correct / len(y_test)


for epoch in range(1, EPOCHS + 1):
    model.train()
    total = correct = 0
    for batch in torch.randperm(len(x_train), device=device).split(BATCH_SIZE):
        logits = model(x_train[batch])
        loss = F.cross_entropy(logits, y_train[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()${schedule === 'one-cycle' ? '\n        schedule.step()' : ''}
        total += loss.item() * len(batch)
        correct += (logits.argmax(1) == y_train[batch]).sum().item()
    print(f"epoch {epoch}/{EPOCHS}: loss {total / len(x_train):.4f}", end=", ")
    print(f"accuracy {correct / len(x_train):.4f}")

loss, accuracy = evaluate()
print(f"test loss {loss:.4f}, test accuracy {accuracy:.4f}")`;
}
