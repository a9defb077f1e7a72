/** Takes secrets out of log lines, whatever field or sentence they stand in. */

const mark = "[redacted]";

/** Names of fields whose text is a secret. `inputTokens` and the like are counts, not secrets. */
const secretName = /(api[_-]?key|secret|token|password|passwd|authorization|cookie|credential|private[_-]?key)$/i;

/**
 * Shapes of secrets in a text. Each keeps what says that there was one. None starts with a repetition and every repetition is
 * bounded, so that a long line costs time in proportion to its length.
 */
const patterns: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic) {1,4}[A-Za-z0-9._~+/=-]{8,8192}/g, `$1 ${mark}`],
  [/\b(?:sk|pk|rk|ghp|gho|ghs|github_pat|xox[abps]|glpat|npm|hf|AKIA)[-_]?[A-Za-z0-9_-]{12,512}/g, mark],
  [/(:\/\/[^\s:/@"'\\]{1,256}):[^\s@"'\\/]{1,512}@/g, `$1:${mark}@`],
  [
    /((?:api[_-]?key|secret|token|password|passwd|authorization|credential|private[_-]?key)\\?["']?\s{0,4}[:=]\s{0,4})(\\?["'])[^"'\\]{1,4096}/gi,
    `$1$2${mark}`,
  ],
  [/((?:api[_-]?key|secret|token|password|passwd)=)[^\s"'&;,\\[]{1,4096}/gi, `$1${mark}`],
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,16384}?-----END [A-Z ]{0,30}PRIVATE KEY-----/g, mark],
];

/** Returns a log line with secrets replaced: a JSON line stays JSON, any other is treated as plain text. */
export function redactLine(line: string): string {
  const end = line.endsWith("\n") ? "\n" : "";
  try {
    return JSON.stringify(redactValue(JSON.parse(line))) + end;
  } catch {
    return redactText(line);
  }
}

/** Returns a plain text with what looks like a secret replaced. */
export function redactText(text: string): string {
  let result = text;
  for (const [pattern, replacement] of patterns) result = result.replace(pattern, replacement);
  return result;
}

function redactValue(value: unknown, name = ""): unknown {
  if (typeof value === "string") return secretName.test(name) && value !== "" ? mark : redactText(value);
  if (Array.isArray(value)) return value.map((each) => redactValue(each, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [redactText(key), redactValue(each, key)]));
}
