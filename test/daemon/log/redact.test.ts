/** What the log takes out of its lines, and what it leaves. */
import { describe, expect, test } from "vitest";
import { redactLine as redact } from "../../../src/daemon/log/redact.ts";

describe("redacting", () => {
  test.each([
    ["Authorization: Bearer abcdef0123456789", "abcdef0123456789"],
    ["key sk-proj-abcdefghijklmnop1234", "abcdefghijklmnop1234"],
    ["ghp_abcdefghijklmnopqrstuvwxyz0123456789", "ghp_abcdefghijklmnopqrstuvwxyz0123456789"],
    ["postgres://user:s3cret-word@db.example/app", "s3cret-word"],
    ['{"apiKey":"letters and numbers 123"}', "letters and numbers 123"],
    ['{"nested":{"db_password": "p w"}}', "p w"],
    ['{"err":"{\\"client_secret\\":\\"inner value\\"}"}', "inner value"],
    ["OPENAI_API_KEY=plainvalue rest", "plainvalue"],
    ["/path?access_token=tok123&x=1", "tok123"],
    ["-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----", "MIIE"],
    ['{"headers":{"cookie":"session=abc","x-api-key":"k 1"}}', "session=abc"],
  ])("%s", (line, secret) => {
    const result = redact(line);
    expect(result).not.toContain(secret);
    expect(result).toContain("[redacted]");
  });

  test("a log line stays JSON", () => {
    const line = JSON.stringify({
      level: 30,
      token: 'a "quoted" \\ value',
      msg: "GET http://u:p@h/",
      path: "/v1?token=abc",
    });
    expect(() => JSON.parse(redact(line)) as unknown).not.toThrow();
    expect(redact(line)).not.toContain("quoted");
  });

  test.each([
    "tokens used: 120",
    "input_tokens 5",
    "the password field is required",
    "https://example.com/a:b@c",
    "GET /v1/jobs",
  ])("%s stays as it is", (line) => {
    expect(redact(line)).toBe(line);
  });

  test("counts of tokens are no secrets", () => {
    const line = '{"inputTokens":12,"tokens":"12","model":"m"}';
    expect(redact(line)).toBe(line);
  });

  // These take minutes when a pattern backtracks from every character.
  test.each(["a", "token", "sk-", "://a:", "-----BEGIN PRIVATE KEY-----", "Bearer ", '\\"'])(
    "a long line of %s is read in one pass",
    (piece) => {
      const line = piece.repeat(Math.ceil(200_000 / piece.length));
      expect(redact(line).length).toBeGreaterThan(0);
    },
  );
});
