/** Wraps text at spaces into lines of a width; a longer word is cut. Widths count characters. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    if (line !== '' && length(line) + 1 + length(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const characters = Array.from(word);
  return Array.from({ length: Math.max(1, Math.ceil(characters.length / width)) }, (_, index) => characters.slice(index * width, (index + 1) * width).join(''));
}

function length(text: string): number {
  return Array.from(text).length;
}
