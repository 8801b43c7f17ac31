/** The options of `variorum fetch`. */
export interface FetchOptions {
  output: string;
  site?: string;
  api?: string;
  contact?: string;
  revision: string[];
  titles?: string;
  category: string[];
  cache?: string;
  timeout: number;
  retries: number;
  /** Whether the wiki is asked which links lead to redirects. */
  redirects: boolean;
  force?: boolean;
}
