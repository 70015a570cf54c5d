//! What the columns of a table hold: as it was said, or by their headers, in several languages.
//!
//! Other whiteboards publish no format for their tables of notes, so headers are matched by what they mean.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::IntakeError;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ImportField)]
pub enum Field {
    /// The text of the note.
    Text,
    /// The name of its map.
    Map,
    /// `current`, `future` or `research`.
    State,
    /// The name of its stage.
    Stage,
    /// Which stage it is, where names may be equal.
    StageNo,
    /// The name of its lane.
    Lane,
    /// Which lane it is, where names may be equal.
    LaneNo,
    /// The type of its lane.
    LaneType,
    /// A frame or an area: a lane if one has that name, otherwise a stage.
    Area,
    /// What the file calls the note.
    Id,
    /// Where it lies, from the left.
    X,
    /// Where it lies, from the top.
    Y,
    /// Its colour.
    Color,
    /// Note, pain, gain, idea or question.
    Kind,
    /// Its tags.
    Tags,
    /// Who wrote it.
    Author,
    /// What the file calls the head of its group.
    Group,
    /// Who is responsible.
    Owner,
    /// When it was written.
    CreatedAt,
    /// Nothing that is imported.
    Ignore,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = ImportColumn)]
pub struct Column {
    /// What is in its first row; `Column 1` if that is a row like the others.
    pub header: String,
    /// What it was taken for; nothing if it will be left out.
    pub field: Option<Field>,
}

/// Headers by field, in English, Catalan, Polish, Russian, Italian, Spanish, German and French, without case, spaces
/// and punctuation.
const HEADERS: [(Field, &str); 20] = [
    (
        Field::Text,
        "text note notes notetext content contents sticky stickynote stickytext card body comment message answer \
         response idea nota notas testo contenuto contingut texto contenido tekst treść tresc notatka karteczka \
         текст заметка стикер содержание содержимое inhalt notiz haftnotiz texte contenu",
    ),
    (Field::Map, "map journey journeymap mapa карта mappa karte carte"),
    (Field::State, "state mapstate estat stan состояние stato estado"),
    (
        Field::Stage,
        "stage phase step column etap faza krok kolumna этап стадия фаза шаг столбец fase tappa etapa pas passaggio \
         colonna columna schritt spalte étape etape colonne",
    ),
    (Field::StageNo, "stageno stagenumber"),
    (
        Field::Lane,
        "lane row swimlane tor wiersz rząd rzad дорожка строка ряд corsia riga carril fila zeile bahn ligne",
    ),
    (Field::LaneNo, "laneno lanenumber"),
    (Field::LaneType, "lanetype"),
    (
        Field::Area,
        "area frame section framename framtitle frametitle parent obszar ramka sekcja область рамка раздел фрейм àrea \
         marc secció areale cornice riquadro sezione área marco sección bereich rahmen cadre zone",
    ),
    (Field::Id, "id noteid itemid widgetid stickyid uid"),
    (Field::X, "x posx positionx xposition left coordx"),
    (Field::Y, "y posy positiony yposition top coordy"),
    (
        Field::Color,
        "color colour fill fillcolor fillcolour background backgroundcolor bgcolor notecolor stickycolor kolor barwa \
         цвет colore couleur farbe",
    ),
    (Field::Kind, "kind type notetype typ rodzaj тип вид tipo tipus art"),
    (
        Field::Tags,
        "tags tag labels label keywords category tagi etykiety etykieta kategoria теги тег метки метка категория \
         etiquetes etiqueta etiquetas etichette etichetta categoria étiquettes schlagworte",
    ),
    (
        Field::Author,
        "author createdby creator by user username writer participant autor autorka uczestnik автор участник autore \
         partecipante participante auteur verfasser",
    ),
    (Field::Group, "group groupid cluster clusterid grupa группа grup gruppo grupo gruppe groupe"),
    (
        Field::Owner,
        "owner responsible assignee właściciel wlasciciel odpowiedzialny владелец ответственный responsabile \
         responsable verantwortlich",
    ),
    (
        Field::CreatedAt,
        "createdat created creationdate createdon timestamp date datautworzenia sygnaturaczasowa создано дата \
         отметкавремени datacreazione datadecreació",
    ),
    (Field::Ignore, "votes rank reactions order modifiedat modifiedby lastmodified"),
];

/// The columns of a table with these headers. `said` goes before what is found out.
pub(super) fn of(headers: &[&str], said: &BTreeMap<String, Field>) -> Result<Vec<Column>, IntakeError> {
    let is_there = |name: &str| headers.iter().any(|header| header.trim() == name.trim());
    if let Some(missing) = said.keys().find(|name| !is_there(name)) {
        return Err(IntakeError::UnknownColumn(clipped(missing), clipped(&headers.join(", "))));
    }
    let mut columns: Vec<_> = headers
        .iter()
        .map(|header| Column { header: clipped(header), field: said.get(header.trim()).copied() })
        .collect();
    for (at, header) in headers.iter().enumerate() {
        if said.contains_key(header.trim()) {
            continue;
        }
        // The first column of a kind is it; a second one may be anything.
        let found = field(header);
        let is_taken = columns.iter().any(|column| column.field == found && found != Some(Field::Ignore));
        if !is_taken {
            columns[at].field = found;
        }
    }
    Ok(columns)
}

/// What a header says.
pub(super) fn field(header: &str) -> Option<Field> {
    let bare: String = header.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let found = HEADERS.iter().find(|(_, names)| names.split_whitespace().any(|name| name == bare));
    found.map(|(field, _)| *field)
}

fn clipped(header: &str) -> String {
    const CHARS: usize = 200;
    header.chars().take(CHARS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_several_languages() {
        for (header, known) in [
            ("Text", Some(Field::Text)),
            (" Treść ", Some(Field::Text)),
            ("Содержание", Some(Field::Text)),
            ("Sticky note", Some(Field::Text)),
            ("Position X", Some(Field::X)),
            ("Background color", Some(Field::Color)),
            ("Frame name", Some(Field::Area)),
            ("Créé", None),
        ] {
            assert_eq!(field(header), known, "{header}");
        }
    }

    #[test]
    fn what_was_said_goes_first_and_a_field_is_taken_once() {
        let said = BTreeMap::from([("Answer".to_owned(), Field::Text), ("Date".to_owned(), Field::Ignore)]);
        let columns = of(&["Date", "Text", "Answer", "Tag", "Tags", "?"], &said).unwrap();
        let fields: Vec<_> = columns.iter().map(|column| column.field).collect();
        assert_eq!(fields, [Some(Field::Ignore), None, Some(Field::Text), Some(Field::Tags), None, None]);
    }

    #[test]
    fn a_column_that_is_not_there_is_told_with_those_that_are() {
        let said = BTreeMap::from([("Tekst".to_owned(), Field::Text)]);
        let told = of(&["Text", "x"], &said).unwrap_err().to_string();
        assert!(told.contains("Tekst") && told.contains("Text, x"), "{told}");
    }
}
