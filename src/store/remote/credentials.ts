/** Who asks, for a server: a name and password, or a token. They come in from the command line's environment and are never printed. */

export type Credentials = { user: string; password: string } | { token: string };

/** Credentials, with where they come from, for messages. */
export interface CredentialSource {
  credentials: Credentials;
  source: string;
}

/** The credentials in variables: VARIORUM_TOKEN, or VARIORUM_USER with VARIORUM_PASSWORD. */
export function credentialsOf(variables: Readonly<Record<string, string | undefined>>): Credentials | undefined {
  const { VARIORUM_TOKEN: token, VARIORUM_USER: user, VARIORUM_PASSWORD: password } = variables;
  if (token !== undefined && token !== '') return { token };
  return user === undefined || user === '' ? undefined : { user, password: password ?? '' };
}

/**
 * The entry of a host in a netrc file; `default` where there is none of its name. Macros are skipped.
 * Source: GNU Inetutils manual, "The .netrc file".
 */
export function credentialsInNetrc(text: string, host: string): Credentials | undefined {
  const withoutMacros = text.replace(/^macdef .*(?:\n(?!\n).*)*/gm, '');
  const tokens = withoutMacros.match(/"[^"]*"|\S+/g) ?? [];
  let [matches, found]: [boolean, { user?: string; password?: string } | undefined] = [false, undefined];
  for (let at = 0; at < tokens.length; at += 1) {
    const next = () => (tokens[(at += 1)] ?? '').replace(/^"|"$/g, '');
    const token = tokens[at];
    if (token === 'machine' || token === 'default') {
      if (found !== undefined) break;
      matches = token === 'default' || next() === host;
      if (matches) found = {};
    } else if (token === 'login') {
      const user = next();
      if (found !== undefined && matches) found.user = user;
    } else if (token === 'password') {
      const password = next();
      if (found !== undefined && matches) found.password = password;
    }
  }
  return found?.user === undefined ? undefined : { user: found.user, password: found.password ?? '' };
}
