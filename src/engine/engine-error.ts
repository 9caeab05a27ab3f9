import type { EngineErrorCode } from './protocol.ts';

/** A failure of the engine that the page has words for. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = 'EngineError';
    this.code = code;
  }
}
