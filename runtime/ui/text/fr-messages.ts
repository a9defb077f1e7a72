/** What validation and the data API say, in French. */
import type { Messages } from "./message-templates.ts";

export const messages: Messages = {
  "{label} must be a whole number": "{label} doit être un nombre entier",
  "{label} must be a number": "{label} doit être un nombre",
  "{label} must be at least {min}": "{label} doit être au moins {min}",
  "{label} must be at most {max}": "{label} doit être au plus {max}",
  "{label} is too large a number": "{label} est un nombre trop grand",
  "{label} must be yes or no": "{label} doit être oui ou non",
  "{label} must be text": "{label} doit être du texte",
  "{label} must be the number of a record": "{label} doit être le numéro d’un enregistrement",
  "{label} must be numbers of records": "{label} doit contenir des numéros d’enregistrements",
  "{label} contains characters that cannot be stored":
    "{label} contient des caractères qui ne peuvent pas être enregistrés",
  "{label} must have at most {max} characters": "{label} doit avoir au plus {max} caractères",
  "{label} must have at most {max} entries": "{label} doit avoir au plus {max} valeurs",
  "{label} must be one line": "{label} doit tenir sur une ligne",
  "{label} must be an e-mail address, such as ana@example.com":
    "{label} doit être une adresse e-mail, par exemple ana@example.com",
  "{label} must be a web address that starts with https://":
    "{label} doit être une adresse web qui commence par https://",
  "{label} must be a phone number": "{label} doit être un numéro de téléphone",
  "{label} must be a colour such as #1a73e8": "{label} doit être une couleur, par exemple #1a73e8",
  "{label} must be a real date, such as 2025-03-31": "{label} doit être une date valide, par exemple 2025-03-31",
  "{label} must be a real date and time, such as 2025-03-31T14:30":
    "{label} doit être une date et une heure valides, par exemple 2025-03-31T14:30",
  "{label} must be a time, such as 14:30": "{label} doit être une heure, par exemple 14:30",
  "{label} must be valid JSON": "{label} doit être du JSON valide",
  "{label} must be an uploaded file": "{label} doit être un fichier téléversé",
  "{label} must be an uploaded picture or a web address that starts with https://":
    "{label} doit être une image téléversée ou une adresse web qui commence par https://",
  "{label} must be a picture": "{label} doit être une image",
  "{label} must be one of {choices}": "{label} doit être l’un de : {choices}",
  "{label} must be a list": "{label} doit être une liste",
  "{label} must be words": "{label} doit être composé de mots",
  "{label}: one entry has more than {max} characters": "{label} : une valeur a plus de {max} caractères",
  "{label}: an entry cannot contain a comma": "{label} : une valeur ne peut pas contenir de virgule",
  "{label} is required": "{label} est obligatoire",
  "{label} is set by the app": "{label} est rempli par l’application",
  "{label}: there is no such upload": "{label} : ce fichier n’a pas été téléversé",
  "{label}: a {entity} cannot stand below itself": "{label} : {entity} ne peut pas être placé sous soi-même",
  "{label} is taken by another record already": "{label} est déjà utilisé par un autre enregistrement",
  "{label} refers to a record that does not exist": "{label} renvoie à un enregistrement qui n’existe pas",
  "{label} has a value that the database does not allow": "{label} a une valeur que la base de données n’autorise pas",
  "A new {entity} starts as {startOptions}, not as {status}":
    "{entity} commence par {startOptions}, et non par {status}",
  "{label} is {status} and cannot be changed": "{label} est {status} et ne peut pas être modifié",
  "{label} is {status} and can become {moveOptions} only": "{label} est {status} et ne peut devenir que {moveOptions}",
  '"{step}" is not possible for this {entity} now: it is {status}':
    "« {step} » n’est pas possible pour {entity} maintenant : l’état est {status}",
  '"{step}" is not possible for this {entity} now': "« {step} » n’est pas possible pour {entity} maintenant",
  "{step}: done": "{step} : fait",
  "{label} can only be yourself": "{label} ne peut être que vous-même",
  "You may not set passwords of others": "Vous ne pouvez pas définir le mot de passe d’autres personnes",
  "You may not set {label}": "Vous ne pouvez pas définir {label}",
  "You may not see {what}": "Vous ne pouvez pas voir {what}",
  "You may not add {what}": "Vous ne pouvez pas ajouter {what}",
  "You may not change {what}": "Vous ne pouvez pas modifier {what}",
  "You may not delete {what}": "Vous ne pouvez pas supprimer {what}",
  "You may not upload files": "Vous ne pouvez pas téléverser de fichiers",
  'You may not do "{step}"': "Vous ne pouvez pas exécuter « {step} »",
  "You may not do this": "Vous ne pouvez pas faire cela",
  "Sign in to go on": "Connectez-vous pour continuer",
  "The email address or the password is wrong": "L’adresse e-mail ou le mot de passe est incorrect",
  "The current password is wrong": "Le mot de passe actuel est incorrect",
  "The password must have at least {min} characters": "Le mot de passe doit avoir au moins {min} caractères",
  "The password must have at most {max} characters": "Le mot de passe doit avoir au plus {max} caractères",
  "The password is one character again and again": "Le mot de passe n’est qu’un seul caractère répété",
  "There is somebody with this address already: sign in, or ask an administrator for a password":
    "Cette adresse est déjà utilisée : connectez-vous ou demandez un mot de passe à l’administration",
  "An email address is required": "Une adresse e-mail est obligatoire",
  "Accounts are made by administrators; ask one for yours":
    "Les comptes sont créés par l’administration ; demandez-lui le vôtre",
  "There is nobody with this number": "Personne n’a ce numéro",
  "This is the last administrator who can sign in; make somebody else one first":
    "C’est le dernier compte d’administration qui peut se connecter ; donnez d’abord ce rôle à quelqu’un d’autre",
  "Only administrators look after the sample rows": "Seule l’administration gère les lignes d’exemple",
  "Someone changed this {entity} in the meantime": "Quelqu’un a modifié {entity} entre-temps",
  "Cannot delete: other records refer to it ({tables})":
    "Suppression impossible : d’autres enregistrements y renvoient ({tables})",
  "The file is empty": "Le fichier est vide",
  "There is no such file": "Ce fichier n’existe pas",
  "A request can have at most {max} MB": "Une requête peut avoir au plus {max} Mo",
  "This request comes from another site": "Cette requête vient d’un autre site",
  "The database is in use by another program; try again":
    "La base de données est utilisée par un autre programme ; réessayez",
  "The disk is full; nothing was changed": "Le disque est plein ; rien n’a été modifié",
  "Something went wrong on the server; nothing was changed":
    "Une erreur s’est produite sur le serveur ; rien n’a été modifié",
  "The server could not be reached.": "Le serveur est injoignable.",
  "The server's answer could not be read.": "La réponse du serveur est illisible.",
  '{label}: "{given}" is not a date that can be read in one way, such as 2025-03-31':
    "{label} : « {given} » n’est pas une date sans ambiguïté, par exemple 2025-03-31",
  '{label}: "{given}" is not a date and time, such as 2025-03-31 14:30':
    "{label} : « {given} » n’est pas une date avec une heure, par exemple 2025-03-31 14:30",
  '{label}: "{given}" is not a time, such as 14:30': "{label} : « {given} » n’est pas une heure, par exemple 14:30",
  '{label}: "{given}" is not a duration, such as 1h 20m or 80':
    "{label} : « {given} » n’est pas une durée, par exemple 1h 20m ou 80",
  '{label}: "{given}" is not a number': "{label} : « {given} » n’est pas un nombre",
  '{label}: "{given}" is not yes or no': "{label} : « {given} » n’est ni oui ni non",
  '{label}: "{given}" is not one of {choices}': "{label} : « {given} » ne fait pas partie de {choices}",
  '{label}: there are {count} {records} "{given}"; use the number of one':
    "{label} : il y a {count} {records} « {given} » ; indiquez le numéro de l’un d’eux",
  '{label}: there is no {record} "{given}"': "{label} : {record} « {given} » n’existe pas",
  "{label}: there is no {record} {id}": "{label} : {record} {id} n’existe pas",
  "There is no {record} {id}": "{record} {id} n’existe pas",
  "No column of the file is {field}, by which records are to be found":
    "Aucune colonne du fichier n’est {field}, qui doit servir à trouver les enregistrements",
  "A file can have at most {max} columns": "Un fichier peut avoir au plus {max} colonnes",
  "Line {line}: A quote is opened here and never closed":
    "Ligne {line} : un guillemet est ouvert ici et jamais refermé",
  "{label} must not be before {other}": "{label} ne peut pas être avant {other}",
  "{label} is taken by another record already, perhaps an archived one":
    "{label} est déjà utilisé par un autre enregistrement, peut-être archivé",
  "{key} is empty, and records are to be found by it":
    "{key} est vide, alors que les enregistrements sont à retrouver par lui",
  "{key} is {text}, and there is no such record": "{key} vaut {text}, et il n’y a pas d’enregistrement de ce genre",
  "{key} is that of several records": "{key} est celui de plusieurs enregistrements",
  "{key} stands in line {line} already": "{key} figure déjà à la ligne {line}",
  "has {cells} cells, and there are {columns} columns": "a {cells} cellules, alors qu’il y a {columns} colonnes",
  "Nothing was imported. Line {line}": "Rien n’a été importé. Ligne {line}",
  "{label} must not be before {other}": "{label} ne doit pas être avant {other}",
  "{label} is taken by another record already, perhaps an archived one":
    "{label} est déjà utilisé par un autre enregistrement, peut-être archivé",
  "The database cannot be written; nothing was changed":
    "Impossible d’écrire dans la base de données ; rien n’a été modifié",
  "{key} is empty, and records are to be found by it":
    "{key} est vide, alors qu’il doit servir à trouver les enregistrements",
  "{key} is {given}, and there is no such record": "{key} est {given}, et cet enregistrement n’existe pas",
  "{key} is that of several records": "{key} est celui de plusieurs enregistrements",
  "{key} stands in line {line} already": "{key} se trouve déjà à la ligne {line}",
  "There is no {record} {id} here": "{record} {id} n’existe pas ici",
  "{label} is not asked for here": "{label} n’est pas demandé ici",
  "{label} is set by the server": "{label} est rempli par le serveur",
  "{entity} has no field {name}": "{entity} n’a pas de champ {name}",
  "A password is required": "Un mot de passe est obligatoire",
  "Too many attempts; try again in {minutes} min": "Trop d’essais ; réessayez dans {minutes} min",
};
