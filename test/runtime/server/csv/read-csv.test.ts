/** Reading CSV text, and numbers and dates in it as people and spreadsheets write them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "../../../../runtime/server/csv/csv-cell.ts";
import { parseCsv } from "../../../../runtime/server/csv/parse-csv.ts";
import { readDate, readDatetime, readTime } from "../../../../runtime/server/csv/read-moment.ts";
import { numberSignsOf, readNumber } from "../../../../runtime/server/csv/read-number.ts";

function cells(text: string): string[][] {
  const parsed = parseCsv(text);
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  return parsed.records.map((record) => [...record.cells]);
}

describe("a file", () => {
  it.each<[string, string, string[][]]>([
    [
      "commas",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "semicolons",
      "a;b\r\n1,5;2\r\n",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1, 2\t3",
      [
        ["a", "b"],
        ["1, 2", "3"],
      ],
    ],
    [
      "old line ends",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a byte order mark", '\ufeff"a",b\n', [["a", "b"]]],
    [
      "Excel's first line",
      "sep=;\r\na;b\r\n1;2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["quoted line ends and quotes", '"a\r\nb","say ""hi"""\n', [["a\r\nb", 'say "hi"']]],
    ["quotes within a cell", '5" nail,6\n', [['5" nail', "6"]]],
    ["text behind a quote", '"a" b,c\n', [["a b", "c"]]],
    [
      "blank lines",
      "a,b\n\n,\n \n1,2\n\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "empty cells",
      "a,b,\n,,x\n",
      [
        ["a", "b", ""],
        ["", "", "x"],
      ],
    ],
    ["one column", "name\nAna\n", [["name"], ["Ana"]]],
    ["a delimiter in a quoted header", '"a;b",c\n', [["a;b", "c"]]],
  ])("with %s", (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it("knows its lines", () => {
    const parsed = parseCsv('a,b\n"x\ny",1\n\n2,3\n');
    expect("records" in parsed && parsed.records.map(({ line }) => line)).toEqual([1, 2, 5]);
    expect(parseCsv('a\n1\n"open\n')).toEqual({
      problem: { line: 3, message: "A quote is opened here and never closed" },
    });
  });

  it("reads back what was written", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\n", "\r", " ", "=", "'", "\t") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        // A first row decides what stands between cells; blank rows are no rows.
        const written = [["x", "y"], ...rows.filter((row) => row.some((one) => one.trim() !== ""))];
        const text = written.map((row) => csvLine(row)).join("");
        const read = cells(text).map((row) =>
          row.map((one) => (/^'\s*[=+\-@]|^'[\t\r]/.test(one) ? one.slice(1) : one)),
        );
        const expected = written.map((row) =>
          row.map((one) => (/^'\s*[=+\-@]|^'[\t\r]/.test(one) ? one.slice(1) : one)),
        );
        expect(read).toEqual(expected);
      }),
    );
  });
});

describe("numbers", () => {
  it.each<[string, string, string | undefined]>([
    ["en-US", "1234.5", "1234.5"],
    ["en-US", "1,234.50", "1234.50"],
    ["en-US", "1,234", "1234"],
    ["en-US", "1.234", "1.234"],
    ["de-DE", "1.234", "1234"],
    ["de-DE", "1.234,5", "1234.5"],
    ["de-DE", "1234,5", "1234.5"],
    ["de-DE", "1,234.5", "1234.5"],
    ["de-DE", "12.5", "12.5"],
    ["en-US", "12,5", "12.5"],
    ["en-US", "1.234.567", "1234567"],
    ["en-IN", "12,34,567.89", "1234567.89"],
    ["fr-FR", "1\u202f234,56\u00a0€", "1234.56"],
    ["de-CH", "1'234.56", "1234.56"],
    ["en-US", "$1,299.00", "1299.00"],
    ["en-US", "USD 12", "12"],
    ["en-US", "-$5", "-5"],
    ["en-US", "(1,234.50)", "-1234.50"],
    ["en-US", "\u22125", "-5"],
    ["en-US", "5-", "-5"],
    ["en-US", "+7", "7"],
    ["en-US", "45%", "45"],
    ["en-US", "1.2E+05", "1.2e+05"],
    ["en-US", ".5", "0.5"],
    ["en-US", "-0", "0"],
    ["en-US", "１２", "12"],
    ["en-US", "1,2,3", undefined],
    ["en-US", "1.2.3", undefined],
    ["en-US", "12 apples", undefined],
    ["en-US", "1,23.4", undefined],
    ["en-US", "--", undefined],
    ["en-US", "1e", undefined],
  ])("%s: %s", (locale, text, expected) => {
    expect(readNumber(text, numberSignsOf(locale))).toBe(expected);
  });
});

describe("dates", () => {
  it.each<[string, string, string | undefined]>([
    ["en-US", "2025-03-04", "2025-03-04"],
    ["en-US", "2025/3/4", "2025-03-04"],
    ["en-US", "2025-03-04T00:00:00Z", "2025-03-04"],
    ["en-US", "3/4/2025", "2025-03-04"],
    ["en-GB", "3/4/2025", "2025-04-03"],
    ["en-US", "31/3/2025", "2025-03-31"],
    ["en-GB", "3/31/2025", "2025-03-31"],
    ["en-US", "4.3.2025", "2025-03-04"],
    ["de-DE", "04.03.25", "2025-03-04"],
    ["de-DE", "4. März 2025", "2025-03-04"],
    ["en-US", "Mar 4, 2025", "2025-03-04"],
    ["en-GB", "4th March 2025", "2025-03-04"],
    ["es-ES", "4 de marzo de 2025", "2025-03-04"],
    ["fr-FR", "1er août 2025", "2025-08-01"],
    ["en-US", "4/3/99", "1999-04-03"],
    ["en-US", "2025-02-30", undefined],
    ["en-US", "13/13/2025", undefined],
    ["en-US", "45123", undefined],
    ["en-US", "soon", undefined],
  ])("%s: %s", (locale, text, expected) => {
    expect(readDate(text, locale)).toBe(expected);
  });

  it.each<[string, string | undefined]>([
    ["14:30", "14:30"],
    ["2:30 PM", "14:30"],
    ["12:05 am", "00:05"],
    ["2:30:15 p.m.", "14:30:15"],
    ["14.30", "14:30"],
    ["25:00", undefined],
    ["13:00 PM", undefined],
  ])("time %s", (text, expected) => {
    expect(readTime(text)).toBe(expected);
  });

  it("with a time are by the clock of the server, unless they say otherwise", () => {
    const zone = process.env.TZ;
    process.env.TZ = "Europe/Madrid";
    try {
      expect(readDatetime("2025-06-01 14:30", "en-US")).toBe("2025-06-01T12:30:00Z");
      expect(readDatetime("6/1/2025, 2:30 PM", "en-US")).toBe("2025-06-01T12:30:00Z");
      expect(readDatetime("1.6.2025", "de-DE")).toBe("2025-05-31T22:00:00Z");
      expect(readDatetime("2025-06-01T14:30:00Z", "en-US")).toBe("2025-06-01T14:30:00Z");
      expect(readDatetime("2025-06-01T14:30:00+05:00", "en-US")).toBe("2025-06-01T09:30:00Z");
      expect(readDatetime("2025-06-01 25:30", "en-US")).toBeUndefined();
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
