/** Takes secrets out of log lines, whatever field or sentence they stand in. */

const mark = "[redacted]";

/** Shapes of secrets. Each keeps what says that there was one, and drops the secret itself. */
const patterns: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}/g, `$1 ${mark}`],
  [/\b(sk|pk|rk|ghp|gho|ghs|github_pat|xox[abps]|glpat|npm|hf|AKIA)[-_]?[A-Za-z0-9_-]{12,}/g, mark],
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@"\\]+):[^\s@"\\]+@/gi, `$1:${mark}@`],
  [
    /(\\?["']?[\w.-]*(?:api[_-]?key|secret|token|password|passwd|authorization|credential|private[_-]?key)[\w.-]*\\?["']?\s*[:=]\s*)(\\?["'])(?:(?!\2).){1,4096}\2/gi,
    `$1$2${mark}$2`,
  ],
  [/([\w-]*(?:api[_-]?key|secret|token|password|passwd)[\w-]*\s*=\s*)[^\s"'&;,\\]+/gi, `$1${mark}`],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----/g, mark],
];

/** Returns the text with secrets replaced. It works on whole JSON log lines as well as on plain text. */
export function redact(text: string): string {
  let result = text;
  for (const [pattern, replacement] of patterns) result = result.replace(pattern, replacement);
  return result;
}
