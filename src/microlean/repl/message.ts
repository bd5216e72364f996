/** What a session says, in the protocol's shape for messages. */

import type { SessionMessage } from './session.js';
import type { Position, SourceText } from './source-text.js';

export interface Message {
  readonly severity: SessionMessage['severity'];
  readonly pos: Position;
  readonly endPos: Position | null;
  readonly kind: string;
  readonly keepFullRange: boolean;
  readonly isSilent: boolean;
  readonly fileName: string;
  readonly data: string;
  readonly caption: string;
}

/** Messages without a place carry line 0, column 0 and no end, as those of thrown failures do. */
export function toMessage(message: SessionMessage, fileName: string, source: SourceText): Message {
  return {
    severity: message.severity,
    pos: message.start === undefined ? { line: 0, column: 0 } : source.position(message.start),
    endPos: message.end === undefined ? null : source.position(message.end),
    kind: message.kind ?? '[anonymous]',
    keepFullRange: false,
    isSilent: false,
    fileName,
    data: message.text,
    caption: '',
  };
}
