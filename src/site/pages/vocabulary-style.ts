/** The style sheet of the page of the vocabulary, which is also read outside of a site. */

/** The style of the page. It contains no data. */
export const VOCABULARY_STYLE = `  :root {
    color-scheme: light dark;
    --ink: #1c1f23;
    --paper: #fff;
    --faint: #5a626b;
    --line: #d5d9de;
    --link: #0b57a4;
    --shade: #f3f5f7;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ink: #e6e8ea;
      --paper: #15181b;
      --faint: #a4adb6;
      --line: #3a4047;
      --link: #8ebdf3;
      --shade: #1f2428;
    }
  }
  body {
    margin: 0 auto;
    padding: 1rem 1.25rem 3rem;
    max-width: 60rem;
    background: var(--paper);
    color: var(--ink);
    font:
      1rem/1.5 system-ui,
      sans-serif;
  }
  a {
    color: var(--link);
  }
  h3 small {
    color: var(--faint);
    font-weight: normal;
  }
  article,
  section section {
    border-top: 1px solid var(--line);
    padding-top: 0.25rem;
  }
  :target {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
  dl > div {
    display: grid;
    grid-template-columns: 9rem 1fr;
    gap: 0 1rem;
  }
  dt,
  th small {
    color: var(--faint);
    font-weight: normal;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  code {
    background: var(--shade);
    padding: 0 0.2em;
    overflow-wrap: anywhere;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    border: 1px solid var(--line);
    padding: 0.3rem 0.5rem;
    text-align: left;
    vertical-align: top;
  }
  .skip {
    position: absolute;
    left: -999rem;
  }
  .skip:focus {
    position: static;
  }
  @media (max-width: 40rem) {
    dl > div {
      grid-template-columns: 1fr;
    }
  }
`;
