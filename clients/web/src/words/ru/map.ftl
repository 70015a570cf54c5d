## The canvas

map-canvas = Доска
map-help = Стрелки переходят между заметками и ячейками. Enter — писать, N — новая заметка, Alt со стрелкой переносит заметку, Shift+F10 открывает меню. Структура показывает ту же доску списком.
map-help-reader = Стрелки переходят между заметками и ячейками. Структура показывает ту же доску списком.
map-empty-writer = Дважды щёлкните где угодно или нажмите N, чтобы добавить первую заметку.
map-empty-reader = Здесь пока ничего нет.
map-minimap = Вся доска в миниатюре
map-full = Доска заполнена: больше заметок не поместится.
map-full-stages = Больше этапов на доске не поместится.
map-full-lanes = Больше дорожек на доске не поместится.

map-locked = Заблокирована
map-locked-board = Ведущий заблокировал доску. Сейчас её никто не может менять.
map-locked-note = Эта заметка заблокирована.
map-view-only = Вы можете смотреть эту доску, но не менять её.
map-view-only-short = Только просмотр
map-only-facilitators = Этапы и дорожки меняют только ведущие.
map-only-facilitators-lock = Блокируют и разблокируют заметки только ведущие.

## Maps, stages and lanes

map-stages = Этапы
map-phase = Фаза { $name }
map-cell =
    { $n ->
        [0] { $name }: пусто
        [one] { $name }: { $n } заметка
        [few] { $name }: { $n } заметки
        [many] { $name }: { $n } заметок
       *[other] { $name }: { $n } заметки
    }
map-head-menu = Меню: { $name }
map-head-help = F2 переименовывает, Alt со стрелкой перемещает, Shift+F10 открывает меню.
map-rename = Новое название
map-new-stage = Новый этап
map-new-lane = Новая дорожка
map-add-stage = Добавить этап
map-add-stage-after = Добавить этап после
map-add-step = Добавить шаг
map-add-lane = Добавить дорожку
map-add-lane-after = Добавить дорожку ниже
map-delete-stage = Удалить этап
map-delete-phase = Удалить фазу
map-delete-lane = Удалить дорожку
map-deleted-head = «{ $name }» в корзине. Заметки сохранены.
map-wider = Шире
map-narrower = Уже
map-auto-height = Высота по заметкам
map-auto-height-is = Уже так
map-line = Линия под дорожкой
map-move-left = Переместить влево
map-move-right = Переместить вправо
map-move-up = Переместить вверх
map-move-down = Переместить вниз
map-personas = Персоны
map-personas-choose = Персоны этой карты
map-persona-describe = Опишите персону
map-persona-unnamed = Персона без имени
map-no-personas = На этой доске пока нет персон.
map-objective = Цель доски
map-objective-add = Что вы хотите выяснить?
map-objective-write = Изменить цель доски
map-empty-builder = У этой карты пока нет сетки.
map-empty-guest = У этой карты пока нет этапов и дорожек. Их добавит ведущий.
map-tray = Заметки без места: перетащите их туда, где им место
map-lost =
    { $n ->
        [one] { $n } заметка без места
        [few] { $n } заметки без места
        [many] { $n } заметок без места
       *[other] { $n } заметки без места
    }
map-drafts =
    { $n ->
        [one] { $n } скрыта
        [few] { $n } скрыты
        [many] { $n } скрыто
       *[other] { $n } скрыто
    }
map-drafts-hint = Заметки других, скрытые до раскрытия

## Notes

map-note-role = заметка
map-note-text = Текст заметки
map-note-placeholder = Пишите…
map-note-empty = Пустая заметка
map-note-has-image = С картинкой
map-note-in-group =
    { $n ->
        [one] В группе из { $n } заметки
        [few] В группе из { $n } заметок
        [many] В группе из { $n } заметок
       *[other] В группе из { $n } заметки
    }
map-note-writers = Пишет: { $names }
map-note-bar =
    { $n ->
        [one] Выбранная заметка
        [few] { $n } выбранные заметки
        [many] { $n } выбранных заметок
       *[other] { $n } выбранной заметки
    }
map-selected = Выбрана
map-draft = Видна только вам
map-late = Опоздала
map-deleted-while-writing = Заметку, которую вы писали, удалили. Она в корзине вместе с текстом.
map-deleted =
    { $n ->
        [one] Заметка удалена.
        [few] Удалено { $n } заметки.
        [many] Удалено { $n } заметок.
       *[other] Удалено { $n } заметки.
    }
map-grouped =
    { $n ->
        [one] Сгруппирована { $n } заметка.
        [few] Сгруппировано { $n } заметки.
        [many] Сгруппировано { $n } заметок.
       *[other] Сгруппировано { $n } заметки.
    }
map-copied =
    { $n ->
        [one] Скопирована { $n } заметка.
        [few] Скопировано { $n } заметки.
        [many] Скопировано { $n } заметок.
       *[other] Скопировано { $n } заметки.
    }
map-copy-refused = Браузер не разрешает копировать из меню. Нажмите Ctrl+C.
map-pasted =
    { $n ->
        [one] Вставлена { $n } заметка.
        [few] Вставлено { $n } заметки.
        [many] Вставлено { $n } заметок.
       *[other] Вставлено { $n } заметки.
    }
map-pasted-part = Вставлены только первые заметки: { $n } из { $all }. Более длинный список импортируйте как файл.
map-paste-refused = Браузер не разрешает вставлять из меню. Нажмите Ctrl+V.

map-menu-note = Заметка
map-menu-ground = Доска
map-write = Писать
map-details = Метки, ответственный, ссылка, картинка
map-tags = Метки
map-tags-of =
    { $n ->
        [one] Метки { $n } заметки
        [few] Метки { $n } заметок
        [many] Метки { $n } заметок
       *[other] Метки { $n } заметки
    }
map-tag-add = Добавить метку
map-tag-remove = Убрать метку { $tag }
map-owner = Ответственный
map-link = Ссылка
map-link-refused = Это не адрес сайта.
map-picture = Картинка
map-picture-add = Выбрать картинку
map-picture-change = Выбрать другую
map-picture-refused = Картинку не удалось прочитать, или она слишком большая.
map-group = Сгруппировать
map-ungroup = Разгруппировать
map-aside = Положить в ячейке свободно
map-put-aside = Теперь лежит свободно. Перетащите или нажмите Alt со стрелкой.
map-in-line = Вернуть в ряд
map-add-note = Добавить заметку
map-select-all = Выбрать всё
map-show-all = Показать всё
map-show-map = Перейти к карте «{ $name }»

## Pasting

map-paste =
    { $n ->
        [one] Вставить { $n } заметку?
        [few] Вставить { $n } заметки?
        [many] Вставить { $n } заметок?
       *[other] Вставить { $n } заметки?
    }
map-paste-one = Одной заметкой
map-paste-many =
    { $n ->
        [one] { $n } заметка
        [few] { $n } заметки
        [many] { $n } заметок
       *[other] { $n } заметки
    }
map-paste-cells = По ячейкам
map-paste-grid = Таблица { $rows } × { $columns }. Её ячейки попадут в ячейки карты, начиная с той, где вы находитесь.
map-paste-rest = и ещё { $n }

## Tools

map-tools = Инструменты
map-tool-select = Выбор
map-tool-hand = Двигать вид
map-tool-note = Заметка
map-tool-text = Текст
map-tool-pen = Перо
map-tool-link = Линия между заметками
map-tool-emoji = Реакция
map-tool-comment = Комментарий
map-zoom = Масштаб
map-zoom-in = Крупнее
map-zoom-out = Мельче
map-zoom-reset = Масштаб { $percent } %. Сделать 100 %
map-cursors = Курсоры других
map-cursors-hide = Скрыть курсоры других
map-cursors-show = Показать курсоры других

## Following

map-following = Вы видите то же, что { $name } · Esc — закончить
map-follow-ended = Вы снова смотрите сами.
map-follow-gone = Человек, за которым вы следовали, вышел.
