import { inGroups } from '../../core/format.js';
import type { Receipt } from './receipt.js';
import { receiptRows, receiptTitle, type ReceiptVoice } from './receipt-text.js';

/** Size in CSS pixels; drawn twice as fine, so that a phone shows it sharp. */
const width = 360;
const margin = 24;
const finer = 2;

interface Line { readonly text: string; readonly size: number; readonly weight: 400 | 600; readonly gap: number; readonly colour: string }

function wrapped(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines = [''];
  for (const sign of text) {
    const last = lines.length - 1;
    if (context.measureText(`${lines[last] ?? ''}${sign}`).width > room) lines.push(sign);
    else lines[last] = `${lines[last] ?? ''}${sign}`;
  }
  return lines;
}

function linesOf(receipt: Receipt, t: ReceiptVoice): Line[] {
  const code = inGroups(receipt.code);
  const large = { size: 24, weight: 600, gap: 2, colour: '#1b2028' } as const;
  const small = { size: 14, weight: 400, gap: 14, colour: '#505967' } as const;
  const body = { size: 16, weight: 400, gap: 2, colour: '#1b2028' } as const;
  return [
    { text: receiptTitle(receipt, t), size: 20, weight: 600, gap: 0, colour: '#1b2028' },
    { ...small, text: t('receipt.number'), gap: 20 },
    { ...large, text: inGroups(receipt.number).join(' ') },
    { ...small, text: `${t('receipt.code')}${t('receipt.code.note')}` },
    { ...large, text: code.slice(0, 2).join(' ') },
    { ...large, text: code.slice(2).join(' ') },
    ...receiptRows(receipt, t).flatMap(({ name, value }) => [{ ...small, text: name }, { ...body, text: value }]),
    { ...small, text: t('receipt.lost', receipt.phone) },
    { ...small, text: `${t('receipt.digest')} ${receipt.digest}`, size: 11 },
  ];
}

/** The receipt as a PNG for the photo album of a phone; `undefined` where the browser refuses a canvas. Black on white in every theme. */
export async function receiptPicture(receipt: Receipt, t: ReceiptVoice): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const font = ({ size, weight }: Line): string => `${weight} ${size}px -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;
  const rows = linesOf(receipt, t).flatMap((line) => {
    context.font = font(line);
    return wrapped(context, line.text, width - 2 * margin).map((text, index) => ({ ...line, text, gap: index === 0 ? line.gap : 0 }));
  });
  const heightOf = (line: Line): number => line.gap + Math.ceil(line.size * 1.5);
  const height = 2 * margin + rows.reduce((sum, line) => sum + heightOf(line), 0);
  canvas.width = width * finer;
  canvas.height = height * finer;
  context.scale(finer, finer);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'bottom';
  let y = margin;
  for (const line of rows) {
    y += heightOf(line);
    context.font = font(line);
    context.fillStyle = line.colour;
    context.fillText(line.text, margin, y);
  }
  return new Promise((resolve) => { canvas.toBlob((blob) => { resolve(blob ?? undefined); }, 'image/png'); });
}
