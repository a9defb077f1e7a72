/** What validation and the data API say, in German. */
import type { Messages } from "./message-templates.ts";

export const messages: Messages = {
  "{label} must be a whole number": "{label} muss eine ganze Zahl sein",
  "{label} must be a number": "{label} muss eine Zahl sein",
  "{label} must be at least {min}": "{label} muss mindestens {min} sein",
  "{label} must be at most {max}": "{label} darf höchstens {max} sein",
  "{label} is too large a number": "{label} ist eine zu große Zahl",
  "{label} must be yes or no": "{label} muss ja oder nein sein",
  "{label} must be text": "{label} muss Text sein",
  "{label} must be the number of a record": "{label} muss die Nummer eines Eintrags sein",
  "{label} must be numbers of records": "{label} muss aus Nummern von Einträgen bestehen",
  "{label} contains characters that cannot be stored": "{label} enthält Zeichen, die nicht gespeichert werden können",
  "{label} must have at most {max} characters": "{label} darf höchstens {max} Zeichen haben",
  "{label} must have at most {max} entries": "{label} darf höchstens {max} Werte haben",
  "{label} must be one line": "{label} muss in einer Zeile stehen",
  "{label} must be an e-mail address, such as ana@example.com":
    "{label} muss eine E-Mail-Adresse sein, z. B. ana@example.com",
  "{label} must be a web address that starts with https://":
    "{label} muss eine Webadresse sein, die mit https:// beginnt",
  "{label} must be a phone number": "{label} muss eine Telefonnummer sein",
  "{label} must be a colour such as #1a73e8": "{label} muss eine Farbe sein, z. B. #1a73e8",
  "{label} must be a real date, such as 2025-03-31": "{label} muss ein gültiges Datum sein, z. B. 2025-03-31",
  "{label} must be a real date and time, such as 2025-03-31T14:30":
    "{label} muss ein gültiges Datum mit Uhrzeit sein, z. B. 2025-03-31T14:30",
  "{label} must be a time, such as 14:30": "{label} muss eine Uhrzeit sein, z. B. 14:30",
  "{label} must be valid JSON": "{label} muss gültiges JSON sein",
  "{label} must be an uploaded file": "{label} muss eine hochgeladene Datei sein",
  "{label} must be an uploaded picture or a web address that starts with https://":
    "{label} muss ein hochgeladenes Bild sein oder eine Webadresse, die mit https:// beginnt",
  "{label} must be a picture": "{label} muss ein Bild sein",
  "{label} must be one of {choices}": "{label} muss eines davon sein: {choices}",
  "{label} must be a list": "{label} muss eine Liste sein",
  "{label} must be words": "{label} muss aus Wörtern bestehen",
  "{label}: one entry has more than {max} characters": "{label}: ein Wert hat mehr als {max} Zeichen",
  "{label}: an entry cannot contain a comma": "{label}: ein Wert darf kein Komma enthalten",
  "{label} is required": "{label} ist erforderlich",
  "{label} is set by the app": "{label} wird von der App gesetzt",
  "{label}: there is no such upload": "{label}: diese Datei wurde nicht hochgeladen",
  "{label}: a {entity} cannot stand below itself": "{label}: {entity} kann nicht unter sich selbst stehen",
  "{label} is taken by another record already": "{label} ist bei einem anderen Eintrag schon vergeben",
  "{label} refers to a record that does not exist": "{label} verweist auf einen Eintrag, den es nicht gibt",
  "{label} has a value that the database does not allow": "{label} hat einen Wert, den die Datenbank nicht zulässt",
  "A new {entity} starts as {startOptions}, not as {status}": "{entity} beginnt mit {startOptions}, nicht mit {status}",
  "{label} is {status} and cannot be changed": "{label} ist {status} und kann nicht geändert werden",
  "{label} is {status} and can become {moveOptions} only": "{label} ist {status} und kann nur {moveOptions} werden",
  '"{step}" is not possible for this {entity} now: it is {status}':
    "„{step}“ ist für {entity} gerade nicht möglich: der Stand ist {status}",
  '"{step}" is not possible for this {entity} now': "„{step}“ ist für {entity} gerade nicht möglich",
  "{step}: done": "{step}: erledigt",
  "{label} can only be yourself": "{label} können nur Sie selbst sein",
  "You may not set passwords of others": "Sie dürfen keine Passwörter anderer setzen",
  "You may not set {label}": "Sie dürfen {label} nicht setzen",
  "You may not see {what}": "Sie dürfen {what} nicht sehen",
  "You may not add {what}": "Sie dürfen {what} nicht hinzufügen",
  "You may not change {what}": "Sie dürfen {what} nicht ändern",
  "You may not delete {what}": "Sie dürfen {what} nicht löschen",
  "You may not upload files": "Sie dürfen keine Dateien hochladen",
  'You may not do "{step}"': "Sie dürfen „{step}“ nicht ausführen",
  "You may not do this": "Sie dürfen das nicht tun",
  "Sign in to go on": "Melden Sie sich an, um fortzufahren",
  "The email address or the password is wrong": "Die E-Mail-Adresse oder das Passwort ist falsch",
  "The current password is wrong": "Das aktuelle Passwort ist falsch",
  "The password must have at least {min} characters": "Das Passwort muss mindestens {min} Zeichen haben",
  "The password must have at most {max} characters": "Das Passwort darf höchstens {max} Zeichen haben",
  "The password is one character again and again": "Das Passwort besteht nur aus einem wiederholten Zeichen",
  "There is somebody with this address already: sign in, or ask an administrator for a password":
    "Diese Adresse ist schon vergeben: Melden Sie sich an, oder bitten Sie die Administration um ein Passwort",
  "An email address is required": "Eine E-Mail-Adresse ist erforderlich",
  "Accounts are made by administrators; ask one for yours":
    "Konten legt die Administration an; bitten Sie dort um Ihres",
  "There is nobody with this number": "Niemand hat diese Nummer",
  "This is the last administrator who can sign in; make somebody else one first":
    "Das ist das letzte Konto der Administration, das sich anmelden kann; geben Sie erst jemand anderem diese Rolle",
  "Only administrators look after the sample rows": "Nur die Administration verwaltet die Beispielzeilen",
  "Too many attempts; try again in a minute": "Zu viele Versuche; versuchen Sie es in einer Minute noch einmal",
  "Too many attempts; try again in {count} minutes":
    "Zu viele Versuche; versuchen Sie es in {count} Minuten noch einmal",
  "Someone changed this {entity} in the meantime": "{entity} wurde inzwischen von jemand anderem geändert",
  "Cannot delete: other records refer to it ({tables})":
    "Löschen nicht möglich: andere Einträge verweisen darauf ({tables})",
  "The file is empty": "Die Datei ist leer",
  "There is no such file": "Diese Datei gibt es nicht",
  "A request can have at most {max} MB": "Eine Anfrage darf höchstens {max} MB groß sein",
  "This request comes from another site": "Diese Anfrage kommt von einer anderen Website",
  "The database is in use by another program; try again":
    "Die Datenbank wird von einem anderen Programm benutzt; versuchen Sie es noch einmal",
  "The disk is full; nothing was changed": "Der Datenträger ist voll; es wurde nichts geändert",
  "The database cannot be written": "Die Datenbank kann nicht beschrieben werden",
  "Something went wrong on the server; nothing was changed":
    "Auf dem Server ist etwas schiefgegangen; es wurde nichts geändert",
  "The server could not be reached.": "Der Server ist nicht erreichbar.",
  "The server's answer could not be read.": "Die Antwort des Servers war nicht lesbar.",
  '{label}: "{given}" is not a date that can be read in one way, such as 2025-03-31':
    "{label}: „{given}“ ist kein eindeutiges Datum, z. B. 2025-03-31",
  '{label}: "{given}" is not a date and time, such as 2025-03-31 14:30':
    "{label}: „{given}“ ist kein Datum mit Uhrzeit, z. B. 2025-03-31 14:30",
  '{label}: "{given}" is not a time, such as 14:30': "{label}: „{given}“ ist keine Uhrzeit, z. B. 14:30",
  '{label}: "{given}" is not a duration, such as 1h 20m or 80':
    "{label}: „{given}“ ist keine Dauer, z. B. 1h 20m oder 80",
  '{label}: "{given}" is not a number': "{label}: „{given}“ ist keine Zahl",
  '{label}: "{given}" is not yes or no': "{label}: „{given}“ ist weder ja noch nein",
  '{label}: "{given}" is not one of {choices}': "{label}: „{given}“ ist keines von {choices}",
  '{label}: there are {count} {records} "{given}"; use the number of one':
    "{label}: es gibt {count} {records} „{given}“; geben Sie eine Nummer an",
  '{label}: there is no {record} "{given}"': "{label}: {record} „{given}“ gibt es nicht",
  "{label}: there is no {record} {id}": "{label}: {record} {id} gibt es nicht",
  "There is no {record} {id}": "{record} {id} gibt es nicht",
  "No column of the file is {field}, by which records are to be found":
    "Keine Spalte der Datei ist {field}; danach sollen Einträge gefunden werden",
  "A file can have at most {max} columns": "Eine Datei darf höchstens {max} Spalten haben",
  "Line {line}: A quote is opened here and never closed":
    "Zeile {line}: Hier beginnt ein Anführungszeichen, das nicht endet",
  "{label} must not be before {other}": "{label} darf nicht vor {other} liegen",
  "{label} is taken by another record already, perhaps an archived one":
    "{label} ist bei einem anderen, vielleicht archivierten Eintrag schon vergeben",
  "{key} is empty, and records are to be found by it": "{key} ist leer, und danach sollen Einträge gefunden werden",
  "{key} is {text}, and there is no such record": "{key} ist {text}, und einen solchen Eintrag gibt es nicht",
  "{key} is that of several records": "{key} ist der von mehreren Einträgen",
  "{key} stands in line {line} already": "{key} steht schon in Zeile {line}",
  "has {cells} cells, and there are {columns} columns": "hat {cells} Zellen, es gibt aber {columns} Spalten",
  "Nothing was imported. Line {line}": "Es wurde nichts importiert. Zeile {line}",
};
