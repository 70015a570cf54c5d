### Структура: доска в виде заголовков и списков, её окна, сообщения для чтения вслух и список сочетаний клавиш.

## The page

outline-contents = Содержание
outline-skip = Перейти к карте
outline-objective = Цель
outline-objective-hint = Что должна выяснить эта встреча?
outline-map = Карта
outline-stage = Этап
outline-lane = Дорожка
outline-note = Заметка
outline-stages = Этапы
outline-lanes = Дорожки
outline-map-personas = Персона: { $names }
outline-notes = { $n ->
    [0] пока без заметок
    [one] { $n } заметка
    [few] { $n } заметки
    [many] { $n } заметок
   *[other] { $n } заметки
}
outline-nothing = Здесь пока ничего нет.
outline-elsewhere = Вне карты
outline-free-hint = Они лежат на холсте, ни в одной ячейке.
outline-nowhere-hint = Их этапа или дорожки больше нет. Переместите заметки или восстановите удалённое из корзины.
outline-filtered = { $n ->
    [one] Фильтр скрывает { $n } заметку.
    [few] Фильтр скрывает { $n } заметки.
    [many] Фильтр скрывает { $n } заметок.
   *[other] Фильтр скрывает { $n } заметки.
}
outline-show-all = Показать все

## Lists and notes

outline-add = Добавить заметку
outline-add-draft = Добавить заметку, видную только вам
outline-add-to = Добавить заметку: { $where }
outline-add-draft-to = Добавить заметку, видную только вам: { $where }
outline-kept = Сейчас сюда нельзя добавлять заметки. Написанное остаётся здесь.
outline-hidden-drafts = { $n ->
    [one] { $n } скрытая заметка других
    [few] { $n } скрытые заметки других
    [many] { $n } скрытых заметок других
   *[other] { $n } скрытой заметки других
}
outline-group = Группа
outline-text = Текст заметки
outline-empty-note = Пустая заметка
outline-picture = Картинка
outline-link = Ссылка
outline-draft = Видите только вы
outline-locked = Заблокирована
outline-late = Пришла после раскрытия
outline-owner = Ответственный: { $name }
outline-rank = { $votes ->
    [one] { $rank }-е место, { $votes } голос
    [few] { $rank }-е место, { $votes } голоса
    [many] { $rank }-е место, { $votes } голосов
   *[other] { $rank }-е место, { $votes } голоса
}
outline-comments = { $n ->
    [one] { $n } комментарий
    [few] { $n } комментария
    [many] { $n } комментариев
   *[other] { $n } комментария
}
outline-more = Ещё о заметке

## Voting

outline-vote-short = Голосовать
outline-vote = { $left ->
    [0] Голосовать за эту заметку, голосов не осталось
    [one] Голосовать за эту заметку, остался { $left } голос
    [few] Голосовать за эту заметку, осталось { $left } голоса
    [many] Голосовать за эту заметку, осталось { $left } голосов
   *[other] Голосовать за эту заметку, осталось { $left } голоса
}
outline-unvote = Забрать голос
outline-vote-several = { $left ->
    [one] Ваших голосов здесь: { $mine }, остался { $left }
   *[other] Ваших голосов здесь: { $mine }, осталось { $left }
}
outline-votes = { $n ->
    [one] { $n } голос
    [few] { $n } голоса
    [many] { $n } голосов
   *[other] { $n } голоса
}

## The menu of a note

outline-edit = Изменить текст
outline-move-menu = Переместить…
outline-details-menu = Вид, цвет и метки…
outline-group-menu = Сгруппировать с заметкой выше
outline-ungroup-menu = Убрать из группы
outline-comment-menu = Комментировать…
outline-lines-menu = Линии к другим заметкам…
outline-react-menu = Отреагировать…
outline-comments-of = Комментарии к заметке
outline-react = Отреагировать

## Moving a note

outline-move =
    { $n ->
        [1] Переместить заметку
        [one] Переместить { $n } заметку
        [few] Переместить { $n } заметки
        [many] Переместить { $n } заметок
       *[other] Переместить { $n } заметки
    }
outline-move-short = Переместить
outline-position = Место в списке
outline-at-the-end = В конце
outline-before = Перед «{ $note }»
outline-beside-hint = Свободное место рядом с картой, вне ячеек.

## Lines between notes, drawings

outline-linked-to = Линия к «{ $note }»
outline-linked-from = Линия от «{ $note }»
outline-linked-with = Линия с «{ $note }»
outline-lines = Линии к другим заметкам
outline-line-new = Новая линия к
outline-drawings = Рисунки
outline-drawing = Рисунок { $n }
outline-drawing-in = Рисунок { $n }: { $where }
outline-drawing-free = Рисунок { $n }, вне карты

## What a note is

outline-details = Вид, цвет и метки
outline-gone = Этой заметки больше нет.
outline-kind-label = Вид
outline-color-label = Цвет
outline-evidence-label = Насколько это достоверно?
outline-tags-label = Метки
outline-add-tag = Добавить метку
outline-remove-tag = Убрать метку { $tag }
outline-lock = Заблокирована: никто не может её изменить

## Said aloud

outline-added-to = { $n ->
    [one] Добавлено: { $where }
    [few] Добавлено { $n } заметки: { $where }
    [many] Добавлено { $n } заметок: { $where }
   *[other] Добавлено { $n } заметки: { $where }
}
outline-pasted = { $n ->
    [one] Вставлена { $n } заметка
    [few] Вставлено { $n } заметки
    [many] Вставлено { $n } заметок
   *[other] Вставлено { $n } заметки
}
outline-moved = Перемещено: { $where }
outline-moved-to = Теперь { $at } из { $of }
outline-edge = Дальше в эту сторону нельзя
outline-no-cell = Эта заметка ни в одной ячейке. Нажмите M, чтобы переместить её.
outline-deleted = Заметка удалена
outline-grouped = Сгруппировано с «{ $note }»
outline-group-none = Выше нет заметки, с которой можно сгруппировать
outline-ungrouped = Убрано из группы
outline-is-locked = Эта заметка заблокирована
outline-read-only = Сейчас можно только читать
outline-news-added = { $n ->
    [one] Добавлена { $n } заметка.
    [few] Добавлено { $n } заметки.
    [many] Добавлено { $n } заметок.
   *[other] Добавлено { $n } заметки.
}
outline-news-added-by = { $n ->
    [one] { $n } новая заметка: { $who }.
    [few] { $n } новые заметки: { $who }.
    [many] { $n } новых заметок: { $who }.
   *[other] { $n } новой заметки: { $who }.
}
outline-news-deleted = { $n ->
    [one] Удалена { $n } заметка.
    [few] Удалено { $n } заметки.
    [many] Удалено { $n } заметок.
   *[other] Удалено { $n } заметки.
}
outline-news-moved = { $n ->
    [one] Перемещена { $n } заметка.
    [few] Перемещено { $n } заметки.
    [many] Перемещено { $n } заметок.
   *[other] Перемещено { $n } заметки.
}
outline-news-grouped = { $n ->
    [one] Изменена группа { $n } заметки.
   *[other] Изменены группы { $n } заметок.
}
outline-news-changed = { $n ->
    [one] Изменена { $n } заметка.
    [few] Изменено { $n } заметки.
    [many] Изменено { $n } заметок.
   *[other] Изменено { $n } заметки.
}
outline-names-more = { $n ->
    [one] ещё { $n } человек
    [few] ещё { $n } человека
    [many] ещё { $n } человек
   *[other] ещё { $n } человека
}

## Curves and figures

outline-no-curves = Кривой пока нет.
outline-feeling = { $curve }, { $stage }: от −2 до 2
outline-feeling-word = Одним словом
outline-feeling-word-for = { $curve }, { $stage }: одним словом
outline-feeling-none = нет оценки
outline-lowest = Низшая точка
outline-figure = { $lane }, { $stage }
outline-unit = Единица
outline-unit-of = Единица: { $lane }, { $stage }
outline-channels = { $lane }, { $stage }
outline-add-channel = Добавить канал

## Stages and lanes

outline-structure = Изменить карту, этапы и дорожки
outline-name-of = Название: { $name }
outline-up = Поднять: { $name }
outline-down = Опустить: { $name }
outline-add-stage = Добавить этап
outline-add-lane = Добавить дорожку
outline-delete-named = Удалить: { $name }
outline-deleted-named = Удалено: { $name }
outline-added-named = Добавлено: { $name }
outline-renamed = Новое название: { $name }
outline-moved-first = { $name }: теперь в начале
outline-moved-after = { $name }: теперь после «{ $before }»
outline-curves = Изменить кривые эмоций
outline-add-map = Добавить карту
outline-map-state = Состояние: { $name }
outline-map-whose = Для
outline-color-of = Цвет: { $name }
outline-no-color = Без цвета
outline-line-of = Линия под: { $name }
outline-no-line = Без линии
outline-add-where = Куда
outline-add-as-stage = как этап
outline-add-as-step = как шаг: { $name }
outline-add-what = Вид дорожки
outline-full = Больше не поместится.
outline-feeling-emoji-for = Слово и эмодзи: { $curve }, { $stage }
outline-key-order = Переместить персону, действие, карту, этап, дорожку или кривую

## Personas, actions, results

outline-write = Напишите…
outline-personas = Персоны
outline-add-persona = Добавить персону
outline-persona-name = Имя: { $name }
outline-persona-role = Роль
outline-persona-role-of = Роль: { $name }
outline-persona-text = { $name }: { $field }
outline-persona-quote = Цитата
outline-persona-goals = Цели
outline-persona-needs = Потребности
outline-persona-pains = Что раздражает
outline-persona-context = Контекст
outline-actions = Действия
outline-no-actions = Действий пока нет.
outline-add-action = Добавить действие
outline-action-title = Действие
outline-action-state = Состояние
outline-action-open = К выполнению
outline-action-doing = В работе
outline-action-done = Сделано
outline-action-dropped = Отменено
outline-action-owner = Ответственный
outline-action-due = Срок
outline-action-impact = Эффект
outline-action-effort = Усилия
outline-results = Итоги голосований
outline-result-facts = { $when } · проголосовали { $ballots } из { $eligible } · { $spent ->
    [one] { $spent } голос
    [few] { $spent } голоса
    [many] { $spent } голосов
   *[other] { $spent } голоса
}
outline-result-late = с опоздавшими голосами
outline-result-none = { $n ->
    [one] { $n } заметка не получила голосов.
    [few] { $n } заметки не получили голосов.
    [many] { $n } заметок не получили голосов.
   *[other] { $n } заметки не получили голосов.
}
outline-result-deleted = (удалена до окончания)
outline-rank-label = Место
outline-votes-label = Голоса

## Shortcuts

outline-keys = Сочетания клавиш
outline-keys-tools = Инструменты
outline-keys-notes = Заметки на холсте
outline-keys-outline = Структура
outline-keys-view = Вид
outline-keys-always = Везде
outline-key-select = Выбор
outline-key-note = Новая заметка
outline-key-text-tool = Текст
outline-key-pen = Перо
outline-key-emoji = Эмодзи
outline-key-comment = Комментарий
outline-key-link = Линия между заметками
outline-key-hand = Двигать вид
outline-key-write = Писать на заметке
outline-key-next = При вводе: следующая заметка
outline-key-line = При вводе: новая строка
outline-key-on = При вводе: следующая ячейка
outline-key-stop = Закончить ввод, снять выделение
outline-key-go = К следующей заметке
outline-key-nudge = Сдвинуть заметку
outline-key-aside = При перетаскивании: свободно внутри ячейки или обратно в ряд
outline-key-group = Сгруппировать
outline-key-ungroup = Разгруппировать
outline-key-duplicate = Дублировать
outline-key-all = Выбрать всё
outline-key-delete = Удалить
outline-key-menu = Меню заметки
outline-key-up-down = К заметке выше или ниже
outline-key-edit = Изменить текст
outline-key-add = В конце списка: добавить заметку
outline-key-shift = Переместить на место или этап дальше
outline-key-move = Переместить в этап и дорожку…
outline-key-details = Вид, цвет и метки…
outline-key-join = Сгруппировать с заметкой выше
outline-key-leave = Убрать из группы
outline-key-remark = Комментировать
outline-key-react = Отреагировать эмодзи
outline-key-lines = Линии к другим заметкам…
outline-key-vote = Голосовать за заметку
outline-key-unvote = Забрать голос
outline-key-fit = Показать всё
outline-key-selection = Показать выделенное
outline-key-hundred = Настоящий размер
outline-key-zoom = Приблизить и отдалить
outline-key-pan = Удерживать, чтобы двигать вид
outline-key-undo = Отменить
outline-key-redo = Повторить
outline-key-help = Эти сочетания
outline-key-search = Искать
outline-key-print = Напечатать структуру
outline-key-dot = Во время голосования: отдать или забрать голос
