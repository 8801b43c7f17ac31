/**
 * The options of Node for a thread: those of the process, save what says that its program is a text (`--input-type`, `-e`). A
 * thread has a file, and Node refuses to start it with these.
 */

/** Options whose value is the next argument. */
const PROGRAMS = new Set(['-e', '--eval', '-p', '--print', '-pe']);

/** Returns the options for a thread; undefined where it can have those of the process, as it does by itself. */
export function threadArguments(options: readonly string[] = process.execArgv): string[] | undefined {
  const isOfText = (option: string) => PROGRAMS.has(option) || /^--(?:input-type|eval|print)(?:=|$)/.test(option);
  if (!options.some(isOfText)) return undefined;
  return options.filter((option, index) => {
    const before = options[index - 1] ?? '';
    return !isOfText(option) && !PROGRAMS.has(before) && before !== '--input-type';
  });
}
