/**
 * The Firefox of the system, driven by WebDriver BiDi: Playwright drives only one of its own, and no page of
 * Debian's (its BiDi wants `emulation.setMediaFeaturesOverride`, which Firefox does not have).
 * @see https://w3c.github.io/webdriver-bidi/
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Named by FIREFOX_PATH, else where Linux systems put it. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'], ...places].find((path) => path && existsSync(path));
}

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
  readonly result?: unknown;
  readonly message?: string;
}

/** One window of a Firefox of its own. */
export class Firefox {
  /** What the console and uncaught errors said. */
  readonly errors: string[] = [];
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;
  #window = '';

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      this.#hear(JSON.parse(String(data)) as Answer);
    });
  }

  static async open(path: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'pichesh-firefox-'));
    const child = spawn(
      path,
      ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const address = await addressSaidBy(child);
    const socket = new WebSocket(`${address}/session`);
    await once(socket, 'open');
    const firefox = new Firefox(child, profile, socket);
    await firefox.#ask('session.new', { capabilities: {} });
    await firefox.#ask('session.subscribe', { events: ['log.entryAdded'] });
    const { context } = (await firefox.#ask('browsingContext.create', { type: 'tab' })) as {
      context: string;
    };
    firefox.#window = context;
    return firefox;
  }

  async goTo(url: string): Promise<void> {
    await this.#ask('browsingContext.navigate', { context: this.#window, url, wait: 'complete' });
  }

  /** The value of an expression in the page, as JSON has it. */
  async value(expression: string): Promise<unknown> {
    const answer = (await this.#ask('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: this.#window },
      awaitPromise: true,
    })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result?.value ?? 'null') as unknown;
  }

  async close(): Promise<void> {
    this.#socket.close();
    const isGone = once(this.#process, 'exit');
    this.#process.kill();
    await isGone;
    rmSync(this.#profile, { recursive: true, maxRetries: 5 });
  }

  async #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message ?? ''}`);
    return answer.result;
  }

  #hear(answer: Answer): void {
    if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    else if (answer.params?.level === 'error') this.errors.push(answer.params.text ?? '');
  }
}

/** Firefox says on its error output where it listens. */
async function addressSaidBy({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('Firefox has no error output');
  for await (const line of createInterface(stderr)) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('Firefox ended before it listened');
}
