/** A real `wayboard serve` on a port of its own and a directory of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_MS_MAX = 20_000;

export class WayboardServer {
  readonly url: string;
  readonly #listen: string;
  readonly #data: string;
  readonly #options: readonly string[];
  #process: ChildProcess | null = null;
  #log = '';

  private constructor(listen: string, data: string, options: readonly string[]) {
    this.#listen = listen;
    this.#data = data;
    this.#options = options;
    this.url = `http://${listen}`;
  }

  static async start(...options: string[]): Promise<WayboardServer> {
    const data = await mkdtemp(join(tmpdir(), 'wayboard-browser-'));
    // The port is chosen here and not by the server: after a crash it has to be the same.
    const server = new WayboardServer(`127.0.0.1:${await freePort()}`, data, options);
    await server.restart();
    return server;
  }

  async restart(): Promise<void> {
    const where = ['--listen', this.#listen, '--data', this.#data];
    const child = spawn(binary(), ['serve', ...where, ...this.#options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keepLog = (bytes: Buffer): void => {
      this.#log = (this.#log + bytes.toString()).slice(-20_000);
    };
    child.stdout.on('data', keepLog);
    child.stderr.on('data', keepLog);
    this.#process = child;
    await this.#untilReady(child);
  }

  /** As a power cut would: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGKILL');
    await rm(this.#data, { recursive: true, force: true });
  }

  get log(): string {
    return this.#log;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  async #untilReady(child: ChildProcess): Promise<void> {
    const until = Date.now() + START_MS_MAX;
    while (Date.now() < until) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${this.url}/readyz`).catch(() => null);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server did not become ready; it said:\n${this.#log}`);
  }
}

function binary(): string {
  const path = process.env.WAYBOARD_BINARY;
  if (path === undefined) throw new Error('WAYBOARD_BINARY must be the path of the wayboard binary');
  return path;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
