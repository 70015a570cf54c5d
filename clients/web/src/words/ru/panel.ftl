# Панели и окна: действия, персоны, поиск, корзина, версии, отчёт; экспорт, импорт, сравнение, настройки доски.

panel-actions = Действия
panel-personas = Персоны
panel-search = Поиск и фильтр
panel-trash = Корзина
panel-versions = Версии
panel-report = Отчёт
panel-export = Экспорт
panel-import = Импорт
panel-compare = Сравнить раунды
panel-settings = Настройки доски

panel-failed = Не удалось загрузить. Попробуйте ещё раз чуть позже.
panel-untitled = Доска без названия
panel-note-empty = (пустая заметка)

## Количества

panel-count-notes = { $n ->
    [one] { $n } заметка
    [few] { $n } заметки
   *[many] { $n } заметок
}
panel-count-stages = { $n ->
    [one] { $n } этап
    [few] { $n } этапа
   *[many] { $n } этапов
}
panel-count-lanes = { $n ->
    [one] { $n } дорожка
    [few] { $n } дорожки
   *[many] { $n } дорожек
}
panel-count-maps = { $n ->
    [one] { $n } карта
    [few] { $n } карты
   *[many] { $n } карт
}
panel-count-personas = { $n ->
    [one] { $n } персона
    [few] { $n } персоны
   *[many] { $n } персон
}
panel-count-actions = { $n ->
    [one] { $n } действие
    [few] { $n } действия
   *[many] { $n } действий
}
panel-count-links = { $n ->
    [one] { $n } стрелка
    [few] { $n } стрелки
   *[many] { $n } стрелок
}
panel-count-strokes = { $n ->
    [one] { $n } штрих пером
    [few] { $n } штриха пером
   *[many] { $n } штрихов пером
}
panel-count-touchpoints = { $n ->
    [one] { $n } точка контакта
    [few] { $n } точки контакта
   *[many] { $n } точек контакта
}
panel-count-pains = { $n ->
    [one] { $n } проблема
    [few] { $n } проблемы
   *[many] { $n } проблем
}
panel-count-gains = { $n ->
    [one] { $n } выгода
    [few] { $n } выгоды
   *[many] { $n } выгод
}
panel-count-unplaced = { $n ->
    [one] { $n } заметка без места
    [few] { $n } заметки без места
   *[many] { $n } заметок без места
}

## Действия

panel-action-new = Что нужно сделать?
panel-action-from-notes = { $n ->
    [one] Сделать действием { $n } выбранную заметку
    [few] Сделать действиями { $n } выбранные заметки
   *[many] Сделать действиями { $n } выбранных заметок
}
panel-actions-added = { $n ->
    [one] Добавлено { $n } действие
    [few] Добавлено { $n } действия
   *[many] Добавлено { $n } действий
}
panel-actions-empty = Действий пока нет. Добавьте первое или выберите заметки на доске и сделайте их действиями.
panel-actions-view = Вид
panel-actions-list = Список
panel-actions-board = Доска
panel-actions-matrix = Матрица
panel-actions-wide = Показать крупнее
panel-actions-sort = Сортировка
panel-actions-sort-order = По порядку
panel-actions-sort-due = По сроку
panel-actions-sort-worth = Сначала самые выгодные
panel-actions-over = { $n ->
    [one] { $n } завершено или отменено
    [few] { $n } завершены или отменены
   *[many] { $n } завершены или отменены
}
panel-actions-column-empty = Здесь пусто
panel-action-untitled = (без названия)
panel-action-title = Что
panel-action-owner = Кто
panel-action-due = Срок
panel-action-status = Статус
panel-action-impact = Эффект
panel-action-effort = Усилия
panel-action-range = 1 мало – 5 много
panel-action-unset = не указано
panel-action-effects = К чему это приведёт
panel-action-effects-hint = По одному результату в строке
panel-action-from = Откуда взялось
panel-action-deleted = «{ $title }» в корзине
panel-action-due-day = до { $day }
panel-action-overdue = просрочено с { $day }
panel-action-votes = { $n ->
    [one] { $n } голос
    [few] { $n } голоса
   *[many] { $n } голосов
}
panel-action-won = { $n ->
    [one] { $rank }-е место, { $n } голос
    [few] { $rank }-е место, { $n } голоса
   *[many] { $rank }-е место, { $n } голосов
}
panel-action-score = эффект { $impact }, усилия { $effort }
panel-action-moved = «{ $title }» теперь: { $status }
panel-action-placed = «{ $title }» теперь { $n } из { $of }
panel-status-open = К выполнению
panel-status-doing = В работе
panel-status-done = Сделано
panel-status-dropped = Отменено
panel-origin-gone = заметка, которой больше нет
panel-origin-vote = Голосование: { $title }
panel-origin-vote-gone = голосование, которого больше нет
panel-matrix = Эффект и усилия по действиям
panel-matrix-quick = Быстрые победы
panel-matrix-project = Большие проекты
panel-matrix-filler = Мелочи
panel-matrix-drain = Не стоит
panel-matrix-nowhere = ещё не размещено
panel-matrix-unplaced = { $n ->
    [one] { $n } без места
    [few] { $n } без места
   *[many] { $n } без места
}
panel-matrix-hint = Перетащите их в матрицу или нажмите клавишу со стрелкой.

## Персоны

panel-personas-empty = Чей это путь? Добавьте людей, о которых эта карта.
panel-personas-on-map = На карте «{ $map }»
panel-persona-add = Добавить персону
panel-persona-new = Новая персона
panel-persona-unnamed = (без имени)
panel-persona-name = Имя
panel-persona-role = Роль
panel-persona-quote = Цитата
panel-persona-quote-hint = Что сказал бы этот человек
panel-persona-goals = Цели
panel-persona-goals-hint = Чего хочет добиться
panel-persona-needs = Потребности
panel-persona-needs-hint = Без чего не обойтись
panel-persona-pains = Что раздражает
panel-persona-pains-hint = Что мешает
panel-persona-context = Контекст
panel-persona-context-hint = Возраст, работа, дом, устройства, привычки
panel-persona-photo = Добавить фото
panel-persona-photo-other = Другое фото
panel-persona-photo-none = Убрать фото
panel-persona-photo-bad = Этот файл — не изображение, которое можно показать.
panel-persona-up = Выше
panel-persona-down = Ниже
panel-persona-deleted = «{ $name }» в корзине

## Поиск и фильтр

panel-search-notes = Поиск по заметкам
panel-search-next = Следующая (Enter)
panel-search-previous = Предыдущая (Shift+Enter)
panel-search-all = { $n ->
    [one] { $n } заметка на доске
    [few] { $n } заметки на доске
   *[many] { $n } заметок на доске
}
panel-search-found = { $n ->
    [one] Найдена { $n } заметка из { $of }
    [few] Найдены { $n } заметки из { $of }
   *[many] Найдено { $n } заметок из { $of }
}
panel-search-at = { $at } из { $n }
panel-search-none = Ни одна заметка не подходит под всё сразу.
panel-search-more = { $n ->
    [one] и ещё { $n }
    [few] и ещё { $n }
   *[many] и ещё { $n }
}
panel-filter = Фильтр
panel-filter-tags = Метки
panel-filter-authors = Автор
panel-filter-on = Фильтр: { $what }
panel-filter-off = Сбросить
panel-filter-clear = Сбросить поиск и фильтр
panel-filter-more = { $n ->
    [one] ещё { $n }
    [few] ещё { $n }
   *[many] ещё { $n }
}
panel-author-none = Без автора
panel-author-unknown = Анонимно

## Корзина

panel-trash-empty = Корзина пуста. Удалённое с доски можно восстановить отсюда.
panel-trash-about = Через 30 дней в корзине всё удаляется навсегда.
panel-trash-notes = Заметки ({ $n })
panel-trash-stages = Этапы ({ $n })
panel-trash-lanes = Дорожки ({ $n })
panel-trash-personas = Персоны ({ $n })
panel-trash-actions = Действия ({ $n })
panel-trash-restore = Восстановить: { $name }
panel-trash-restore-all = Восстановить все
panel-trash-restored = { $n ->
    [one] Восстановлен { $n } объект
    [few] Восстановлено { $n } объекта
   *[many] Восстановлено { $n } объектов
}
panel-trash-more = { $n ->
    [one] и ещё { $n }
    [few] и ещё { $n }
   *[many] и ещё { $n }
}
panel-trash-unnamed = (пусто)
panel-trash-who = { $name }, { $when }
panel-trash-when = Удалено { $when }
panel-trash-changed = Изменено после удаления

## Версии

panel-version-label = Сохранить доску как есть
panel-version-label-hint = Название, например: До голосования
panel-version-save = Сохранить
panel-version-saved = Версия сохранена
panel-versions-about = Сервер сам сохраняет версию каждый час работы и после каждого голосования.
panel-versions-empty = Версий пока нет.
panel-version-hourly = Ежечасная
panel-version-before = Перед заменой
panel-version-vote = После голосования «{ $title }»
panel-version-notes = { $n ->
    [one] { $n } заметка
    [few] { $n } заметки
   *[many] { $n } заметок
}
panel-version-look = Сравнить
panel-version-since = Что изменилось с тех пор
panel-version-restore = Восстановить
panel-version-restore-title = Восстановить «{ $name }»?
panel-version-restore-text = Доска у всех станет такой, какой была тогда. Ничего не пропадёт: нынешнее состояние сначала сохранится как версия, а более новые заметки попадут в корзину.
panel-version-restored = { $n ->
    [one] Доска снова прежняя: { $n } изменение
    [few] Доска снова прежняя: { $n } изменения
   *[many] Доска снова прежняя: { $n } изменений
}
panel-version-delete = Удалить
panel-version-delete-title = Удалить «{ $name }»?
panel-version-delete-text = Версия исчезнет навсегда. Доска останется как есть.

## Отличия

panel-diff-none = Отличий нет.
panel-diff-added = добавлено
panel-diff-removed = убрано
panel-diff-moved = перемещено
panel-diff-changed = изменено
panel-diff-added-n = { $n ->
    [one] { $n } добавлено
    [few] { $n } добавлено
   *[many] { $n } добавлено
}
panel-diff-removed-n = { $n ->
    [one] { $n } убрано
    [few] { $n } убрано
   *[many] { $n } убрано
}
panel-diff-moved-n = { $n ->
    [one] { $n } перемещено
    [few] { $n } перемещено
   *[many] { $n } перемещено
}
panel-diff-changed-n = { $n ->
    [one] { $n } изменено
    [few] { $n } изменено
   *[many] { $n } изменено
}
panel-diff-board = Доска
panel-diff-notes = Заметки
panel-diff-actions = Действия
panel-diff-personas = Персоны
panel-diff-stages = Этапы
panel-diff-lanes = Дорожки
panel-diff-maps = Карты
panel-diff-curves = Кривые
panel-diff-points = Чувства
panel-diff-metrics = Показатели
panel-diff-position = место { $n }
panel-diff-canvas = рядом с картами
panel-diff-at = { $x }, { $y }
panel-diff-nowhere = без места
panel-diff-nothing = ничего
panel-diff-something = другое
panel-diff-became = стало
panel-diff-yes = да
panel-diff-no = нет
panel-diff-more = { $n ->
    [one] Показать ещё { $n }
    [few] Показать ещё { $n }
   *[many] Показать ещё { $n }
}
panel-field-title = Название
panel-field-objective = Цель
panel-field-lang = Язык
panel-field-name = Имя
panel-field-text = Текст
panel-field-prompt = Подсказка
panel-field-color = Цвет
panel-field-size = Размер
panel-field-kind = Вид
panel-field-type = Тип
panel-field-role = Роль
panel-field-line = Линия под дорожкой
panel-field-state = Состояние
panel-field-tags = Метки
panel-field-owner = Ответственный
panel-field-group = Группа
panel-field-locked = Заблокирована
panel-field-photo = Фото
panel-field-personas = Персоны
panel-field-persona = Персона
panel-field-due = Срок
panel-field-status = Статус
panel-field-effects = Результаты
panel-field-impact = Эффект
panel-field-effort = Усилия
panel-field-value = Значение
panel-field-unit = Единица
panel-field-label = Слово
panel-field-emoji = Эмодзи

panel-compare-none = В этом браузере нет другой доски для сравнения. Откройте здесь другой раунд хотя бы раз.
panel-compare-with = Сравнить с
panel-compare-choose = Выберите доску …
panel-compare-about = Вы увидите, что добавлено, убрано, перемещено и изменено на этой доске по сравнению с той.

## Отчёт

panel-report-empty = Пока ничего не бросается в глаза. Добавьте заметки, кривые, показатели и действия и загляните снова.
panel-report-actions = { $n ->
    [one] { $n } открытое действие
    [few] { $n } открытых действия
   *[many] { $n } открытых действий
}
panel-report-below = { $n ->
    [one] Удовлетворённость ниже нуля на { $n } этапе
    [few] Удовлетворённость ниже нуля на { $n } этапах
   *[many] Удовлетворённость ниже нуля на { $n } этапах
}
panel-report-below-one = { $stage }: в среднем { $mean }
panel-report-minima = { $n ->
    [one] { $n } низкая точка
    [few] { $n } низкие точки
   *[many] { $n } низких точек
}
panel-report-minimum = «{ $curve }» опускается до { $v }: { $stages }
panel-report-untouched = { $n ->
    [one] { $n } этап без точек контакта
    [few] { $n } этапа без точек контакта
   *[many] { $n } этапов без точек контакта
}
panel-report-unowned = { $n ->
    [one] { $n } точка контакта без ответственного
    [few] { $n } точки контакта без ответственного
   *[many] { $n } точек контакта без ответственного
}
panel-report-funnel = { $lane }: сколько идут дальше
panel-report-conversion = { $from } → { $to }: { $rate } ({ $fromN } → { $toN })
panel-report-figures = { $from } → { $to }: { $fromN } → { $toN }
panel-report-overall = От первого до последнего: { $rate }
panel-report-narrowest = наибольшие потери
panel-report-nobody = пока никто
panel-report-undated = без срока

## Экспорт

panel-formats-picture = Картинка
panel-formats-tables = Таблицы
panel-formats-text = Текст
panel-formats-whiteboards = Другие доски
panel-formats-complete = Целиком
panel-format-png = Картинка
panel-format-png-about = Изображение всех карт — для слайдов и чатов.
panel-format-svg = Рисунок
panel-format-svg-about = Рисунок, который остаётся чётким при любом размере.
panel-format-pdf = Для печати
panel-format-pdf-about = Одна страница со всеми картами — распечатать или отправить.
panel-format-csv = Заметки
panel-format-csv-about = Строка на каждую заметку: ячейка, вид, метки, голоса и место.
panel-format-actions-csv = Действия
panel-format-actions-csv-about = Строка на каждое действие: ответственный, срок и статус.
panel-format-actions-csv-file = действия
panel-format-results-csv = Голосования
panel-format-results-csv-about = Строка на каждую заметку, за которую голосовали: место и голоса.
panel-format-results-csv-file = голосования
panel-format-personas-csv = Персоны
panel-format-personas-csv-about = Строка на каждую персону.
panel-format-personas-csv-file = персоны
panel-format-tsv = Карта таблицей
panel-format-tsv-about = Этапы по горизонтали, дорожки по вертикали; вставьте в электронную таблицу.
panel-format-md = Структура
panel-format-md-about = Заголовки и списки в Markdown, действия как задачи — для вики и документов.
panel-format-canvas = JSON Canvas
panel-format-canvas-about = Для Obsidian и других программ, читающих JSON Canvas.
panel-format-excalidraw = Excalidraw
panel-format-excalidraw-about = Открывается в Excalidraw; заметки можно двигать и править.
panel-format-tldr = tldraw
panel-format-tldr-about = Открывается в tldraw; заметки можно двигать и править.
panel-format-json = Всё
panel-format-json-about = Вся доска без потерь, с корзиной и итогами. Её можно импортировать снова.
panel-format-yjs = Обновление Yjs
panel-format-yjs-about = Сам документ — для программ.
panel-export-format = Формат
panel-export-preview = Предпросмотр
panel-export-picture = Изображение доски
panel-export-size = Без предпросмотра. Размер файла: { $kb } кБ.
panel-export-rowless = Строк пока нет.
panel-export-more = В файле есть ещё строки.
panel-export-download = Скачать
panel-export-downloaded = Скачано: { $name }
panel-export-copy = Копировать
panel-export-copied = Скопировано в буфер обмена
panel-export-not-copied = Браузер не разрешает копировать. Скачайте файл.

## Импорт

panel-import-drop = Перетащите файл сюда или выберите
panel-import-kinds = CSV, TSV, Markdown, текст, JSON Canvas, Excalidraw, tldraw или JSON доски
panel-import-paste = Или вставьте текст
panel-import-paste-hint = Таблица или по заметке в строке
panel-import-look = Посмотреть
panel-import-pasted = Вставленный текст
panel-import-other = Другой файл
panel-import-hint = Добавится к доске. Сначала сохранится версия.
panel-import-replace-hint = Доска станет такой, как в файле. Сначала сохранится версия.
panel-import-notes = { $n ->
    [one] Импортировать { $n } заметку
    [few] Импортировать { $n } заметки
   *[many] Импортировать { $n } заметок
}
panel-import-now = Импортировать
panel-import-refused = Ничего не импортировано, доска осталась прежней.
panel-import-nothing = Здесь нечего импортировать.
panel-import-free = { $n ->
    [one] { $n } из них рядом с картами
    [few] { $n } из них рядом с картами
   *[many] { $n } из них рядом с картами
}
panel-import-kind = Что это
panel-import-map = На карту
panel-import-stage = Этап, если не указан
panel-import-lane = Дорожка, если не указана
panel-import-auto = Определено: { $kind }
panel-import-as-file = Как в файле
panel-import-kind-csv = Таблица заметок
panel-import-kind-tsv = Карта таблицей
panel-import-kind-md = Структура Markdown
panel-import-kind-lines = По заметке в строке
panel-import-kind-json = Доска Wayboard
panel-import-kind-canvas = JSON Canvas
panel-import-kind-excalidraw = Excalidraw
panel-import-kind-tldr = tldraw
panel-import-columns = Что в столбцах
panel-import-headless = (без заголовка)
panel-import-field-text = Текст заметки
panel-import-field-stage = Этап
panel-import-field-lane = Дорожка
panel-import-field-map = Карта
panel-import-field-kind = Вид
panel-import-field-tags = Метки
panel-import-field-color = Цвет
panel-import-field-owner = Ответственный
panel-import-field-author = Автор
panel-import-field-group = Группа
panel-import-field-createdAt = Когда написано
panel-import-field-area = Рамка или область
panel-import-field-x = От левого края
panel-import-field-y = От верхнего края
panel-import-field-id = Свой идентификатор
panel-import-field-state = Состояние карты
panel-import-field-stageNo = Номер этапа
panel-import-field-laneNo = Номер дорожки
panel-import-field-laneType = Тип дорожки
panel-import-field-ignore = – пропустить –
panel-import-replace = Заменить всё на доске
panel-import-samples = { $n ->
    [one] Первая из заметок (всего { $of })
    [few] Первые { $n } из { $of } заметок
   *[many] Первые { $n } из { $of } заметок
}
panel-import-warnings = Замечания
panel-import-warn-lines-left-out = { $n ->
    [one] Пропущена { $n } строка вне списков.
    [few] Пропущены { $n } строки вне списков.
   *[many] Пропущено { $n } строк вне списков.
}
panel-import-warn-elements-left-out = { $n ->
    [one] Пропущен { $n } элемент без текста.
    [few] Пропущены { $n } элемента без текста.
   *[many] Пропущено { $n } элементов без текста.
}
panel-import-warn-arrows-left-out = { $n ->
    [one] Пропущена { $n } стрелка, не соединяющая две заметки.
    [few] Пропущены { $n } стрелки, не соединяющие две заметки.
   *[many] Пропущено { $n } стрелок, не соединяющих две заметки.
}
panel-import-warn-text-column-guessed = Столбца с текстом не нашлось; за него принят «{ $column }».
panel-import-warn-lane-guessed = { $n ->
    [one] У { $n } заметки дорожка не указана; она попадёт в «{ $lane }».
    [few] У { $n } заметок дорожка не указана; они попадут в «{ $lane }».
   *[many] У { $n } заметок дорожка не указана; они попадут в «{ $lane }».
}
panel-import-warn-stage-missing = { $n ->
    [one] У { $n } заметки есть дорожка, но нет этапа; она ляжет рядом с картами.
    [few] У { $n } заметок есть дорожка, но нет этапа; они лягут рядом с картами.
   *[many] У { $n } заметок есть дорожка, но нет этапа; они лягут рядом с картами.
}
panel-import-warn-texts-cut = { $n ->
    [one] Обрезан { $n } текст: не больше { $max } знаков.
    [few] Обрезаны { $n } текста: не больше { $max } знаков.
   *[many] Обрезано { $n } текстов: не больше { $max } знаков.
}
panel-import-warn-names-cut = { $n ->
    [one] Обрезано { $n } название: не больше { $max } знаков.
    [few] Обрезаны { $n } названия: не больше { $max } знаков.
   *[many] Обрезано { $n } названий: не больше { $max } знаков.
}
panel-import-warn-tags-cut = { $n ->
    [one] Обрезана { $n } метка: не больше { $max } знаков.
    [few] Обрезаны { $n } метки: не больше { $max } знаков.
   *[many] Обрезано { $n } меток: не больше { $max } знаков.
}
panel-import-warn-encoding-guessed = Файл прочитан как { $encoding }. Если буквы искажены, сохраните его в UTF-8.
panel-import-version = Перед импортом: { $name }
panel-import-done = { $n ->
    [one] Импортирована { $n } заметка.
    [few] Импортированы { $n } заметки.
   *[many] Импортировано { $n } заметок.
}
panel-import-undo = Прежняя доска сохранена среди версий.

## Настройки доски

panel-settings-objective-hint = Что должна выяснить сессия?
panel-settings-lang = Язык доски
panel-settings-lang-hint = Для экспорта и новых карт. Содержимое доски не переводится, а язык страницы выбирается отдельно.
panel-settings-delete = Удалить доску
panel-settings-delete-about = Для всех и навсегда, со всеми версиями, голосованиями и черновиками.
panel-settings-delete-board = Удалить доску
panel-settings-delete-title = Удалить «{ $title }»?
panel-settings-delete-text = Вернуть её не сможет никто. Если она ещё может понадобиться, сначала экспортируйте её.
panel-confirm-type = Для подтверждения введите «{ $word }»
panel-round = Следующий раунд
panel-round-about = Новая доска с теми же картами, заметками и персонами, без корзины, комментариев и голосований. Потом две доски можно сравнить.
panel-round-name = Название новой доски
panel-round-title = { $title } – следующий раунд
panel-round-make = Создать копию
panel-round-made = Доска «{ $title }» готова.
panel-round-open = Открыть
panel-future = Карта будущего
panel-future-about = Ещё одна карта на этой доске — о том, как должно быть, с теми же этапами и дорожками.
panel-future-from = На основе карты
panel-future-notes = Взять с собой заметки
panel-future-make = Создать карту
