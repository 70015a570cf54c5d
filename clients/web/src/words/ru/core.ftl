## Где находится документ. Короткие слова стоят у значка, длинные рассказывают всё.

core-status-opening = Открывается…
core-status-opening-long = Открывается копия в этом браузере.
core-status-connecting = Соединение…
core-status-connecting-long = Идёт соединение с сервером.
core-status-saving = Сохраняется…
core-status-saving-long =
    { $n ->
        [one] { $n } изменение на пути к диску сервера.
        [few] { $n } изменения на пути к диску сервера.
        [many] { $n } изменений на пути к диску сервера.
       *[other] { $n } изменения на пути к диску сервера.
    }
core-status-saved = Сохранено
core-status-saved-long = Всё записано на диск сервера.
core-status-offline =
    { $n ->
        [0] Нет сети
        [one] Нет сети · { $n } изменение ждёт
        [few] Нет сети · { $n } изменения ждут
        [many] Нет сети · { $n } изменений ждут
       *[other] Нет сети · { $n } изменения ждут
    }
core-status-offline-tiny =
    { $n ->
        [0] Нет сети
       *[other] Нет сети · { $n }
    }
core-status-offline-long =
    { $n ->
        [0] Нет связи с сервером. Вы можете работать дальше: изменения отправятся позже.
        [one] Нет связи с сервером. { $n } изменение отправится, когда она появится.
        [few] Нет связи с сервером. { $n } изменения отправятся, когда она появится.
        [many] Нет связи с сервером. { $n } изменений отправятся, когда она появится.
       *[other] Нет связи с сервером. { $n } изменения отправится, когда она появится.
    }
core-status-refused =
    { $n ->
        [one] Не сохранено · { $n } изменение ждёт
        [few] Не сохранено · { $n } изменения ждут
        [many] Не сохранено · { $n } изменений ждут
       *[other] Не сохранено · { $n } изменения ждут
    }
core-status-refused-tiny = Не сохранено · { $n }
core-status-refused-long =
    { $n ->
        [one] Сейчас сервер не может сохранять. { $n } изменение ждёт, попытка повторится.
        [few] Сейчас сервер не может сохранять. { $n } изменения ждут, попытка повторится.
        [many] Сейчас сервер не может сохранять. { $n } изменений ждут, попытка повторится.
       *[other] Сейчас сервер не может сохранять. { $n } изменения ждёт, попытка повторится.
    }
core-status-viewing =
    { $n ->
        [0] Только просмотр
        [one] Только просмотр · { $n } изменение не отправлено
        [few] Только просмотр · { $n } изменения не отправлены
        [many] Только просмотр · { $n } изменений не отправлено
       *[other] Только просмотр · { $n } изменения не отправлено
    }
core-status-viewing-tiny =
    { $n ->
        [0] Просмотр
       *[other] Не отправлено · { $n }
    }
core-status-viewing-long =
    { $n ->
        [0] Здесь можно смотреть, но нельзя ничего менять.
        [one] Здесь больше нельзя ничего менять. { $n } ваше изменение не отправлено.
        [few] Здесь больше нельзя ничего менять. { $n } ваших изменения не отправлены.
        [many] Здесь больше нельзя ничего менять. { $n } ваших изменений не отправлено.
       *[other] Здесь больше нельзя ничего менять. { $n } вашего изменения не отправлено.
    }
core-status-denied = Нет доступа
core-status-denied-long = Сервер вас сюда не пускает.
core-status-closed = Закрыта
core-status-closed-long = Сервер закрыл доступ.
core-copy-written = В этом браузере хранится копия: можно работать без сети и обновлять страницу.
core-copy-writing = Копия в этом браузере записывается…
core-copy-failed = Браузер не смог записать копию: возможно, не хватает места. Не закрывайте страницу, пока всё не сохранено.
core-copy-none = Этот браузер не хранит копию, как в приватном окне. Не закрывайте страницу, пока всё не сохранено.

core-ended-kept =
    { $n ->
        [one] { $n } ваше изменение остаётся в этом браузере и отправится, когда доступ вернётся.
        [few] { $n } ваших изменения остаются в этом браузере и отправятся, когда доступ вернётся.
        [many] { $n } ваших изменений остаются в этом браузере и отправятся, когда доступ вернётся.
       *[other] { $n } вашего изменения остаётся в этом браузере и отправится, когда доступ вернётся.
    }
core-ended-lost =
    { $n ->
        [one] { $n } вашего изменения нет ни на сервере, ни в копии этого браузера: оно пропадёт, когда вы закроете страницу.
        [few] { $n } ваших изменений нет ни на сервере, ни в копии этого браузера: они пропадут, когда вы закроете страницу.
        [many] { $n } ваших изменений нет ни на сервере, ни в копии этого браузера: они пропадут, когда вы закроете страницу.
       *[other] { $n } вашего изменения нет ни на сервере, ни в копии этого браузера: оно пропадёт, когда вы закроете страницу.
    }

core-problem = Что-то пошло не так. Ничего не потеряно, попробуйте ещё раз.
core-problem-offline = Сервер сейчас недоступен. Попробуйте ещё раз, когда появится сеть.
core-problem-details = Подробности
core-problem-bad-request = Сервер не принимает это в таком виде.
core-problem-bad-name = У документа не может быть такого имени. Проверьте адрес.
core-problem-unauthorized = Ваш доступ закончился. Откройте ещё раз ссылку, по которой вы пришли.
core-problem-forbidden = Сейчас вам этого делать нельзя.
core-problem-foreign-origin = Этой странице нельзя обращаться к серверу.
core-problem-not-found = Этого здесь больше нет.
core-problem-conflict = Сейчас так не получится. Возможно, кто-то успел раньше.
core-problem-timeout = Это заняло слишком много времени. Попробуйте ещё раз.
core-problem-too-large = Это слишком большое.
core-problem-refused = Сервер не принимает такое содержимое.
core-problem-busy = Сервер перегружен. Попробуйте чуть позже.
core-problem-unavailable = Сейчас сервер не может ни читать, ни сохранять. Попробуйте немного позже.
core-problem-going-away = Сервер перезапускается. Попробуйте чуть позже.
core-problem-damaged = Данные на сервере повреждены. Ими должен заняться тот, кто отвечает за сервер.
core-problem-internal = На сервере произошла ошибка. Попробуйте ещё раз.
core-problem-closed = Сервер закрыл доступ. Попробуйте немного позже.
core-problem-expired = Срок вашего доступа истёк. Откройте ещё раз ссылку, по которой вы пришли, или попросите новую.
core-problem-too-many-documents = На этой странице открыто больше, чем позволяет сервер. Передайте кому-нибудь часть своих мест и попробуйте ещё раз.
core-problem-misbehaving = Сервер не понимает того, что отправляет эта страница. Перезагрузите её. Если не поможет, обратитесь к тому, кто отвечает за сервер.
core-problem-unknown = Сервер и эта страница не понимают друг друга. Обновите страницу.

## Роли

core-role-viewer = Зритель
core-role-voter = Голосующий
core-role-editor = Редактор
core-role-facilitator = Ведущий

## Цвета

core-color = Цвет
core-color-yellow = Жёлтый
core-color-orange = Оранжевый
core-color-coral = Коралловый
core-color-pink = Розовый
core-color-violet = Фиолетовый
core-color-blue = Синий
core-color-sky = Голубой
core-color-teal = Бирюзовый
core-color-green = Зелёный
core-color-lime = Салатовый
core-color-sand = Песочный
core-color-grey = Серый

## Заметки

core-kind = Вид
core-kind-note = Заметка
core-kind-pain = Проблема
core-kind-gain = Выгода
core-kind-idea = Идея
core-kind-question = Вопрос

core-evidence = Насколько это точно
core-evidence-assumption = Предположение
core-evidence-interview = Интервью
core-evidence-data = Данные

core-size = Размер
core-size-s = Маленький
core-size-m = Средний
core-size-l = Большой
core-size-xl = Очень большой

## Карта

core-state-current = Текущее состояние
core-state-future = Желаемое состояние
core-state-research = Исследование

core-lane-text = Заметки
core-lane-emotion = Кривая эмоций
core-lane-channel = Каналы
core-lane-metric = Показатели
core-lane-image = Изображения

core-line-interaction = Линия взаимодействия
core-line-visibility = Линия видимости
core-line-internal = Линия внутреннего взаимодействия

core-unnamed = Без названия
core-place-free = Свободные заметки
core-place-nowhere = Заметки без места

core-curve-n = Кривая { $n }
core-feeling-great = отлично
core-feeling-good = хорошо
core-feeling-neutral = нейтрально
core-feeling-bad = плохо
core-feeling-awful = ужасно

## Частые глаголы

core-add = Добавить
core-cancel = Отмена
core-close = Закрыть
core-copy = Копировать
core-delete = Удалить
core-remove = Убрать
core-done = Готово
core-duplicate = Дублировать
core-lock = Заблокировать
core-more = Ещё
core-paste = Вставить
core-redo = Повторить
core-redo-what = Повторить: { $what }
core-rename = Переименовать
core-reply = Ответить
core-restore = Восстановить
core-retry = Попробовать снова
core-send = Отправить
core-share = Поделиться
core-undo = Отменить
core-undo-what = Отменить: { $what }
core-unlock = Разблокировать

## Частые слова

core-loading = Загрузка…
core-none = Нет
core-you = Вы
core-just-now = только что

## Что можно отменить

undo-add-note = добавление заметки
undo-add-notes = добавление заметок
undo-write-note = ввод текста
undo-move-note = перемещение заметки
undo-move-notes = перемещение заметок
undo-paint-notes = смена цвета
undo-resize-notes = смена размера
undo-change-notes = изменение заметки
undo-tag-notes = изменение меток
undo-lock-notes = блокировка
undo-unlock-notes = разблокировка
undo-group-notes = группировка
undo-ungroup-notes = разгруппировка
undo-delete-note = удаление заметки
undo-delete-notes = удаление заметок
undo-restore = восстановление
undo-rename = переименование
undo-add-map = добавление карты
undo-change-map = изменение карты
undo-move-map = перемещение карты
undo-add-stage = добавление этапа
undo-move-stage = перемещение этапа
undo-paint-stage = смена цвета этапа
undo-resize-stage = смена ширины этапа
undo-delete-stage = удаление этапа
undo-add-lane = добавление дорожки
undo-move-lane = перемещение дорожки
undo-resize-lane = смена высоты дорожки
undo-lane-line = изменение линии
undo-delete-lane = удаление дорожки
undo-add-curve = добавление кривой
undo-change-curve = изменение кривой
undo-curve = рисование кривой
undo-delete-curve = удаление кривой
undo-figure = изменение показателя
undo-draw = рисование
undo-erase = стирание
undo-add-link = добавление линии
undo-change-link = изменение линии между заметками
undo-delete-link = удаление линии
undo-add-persona = добавление персоны
undo-change-persona = изменение персоны
undo-move-persona = перемещение персоны
undo-delete-persona = удаление персоны
undo-add-action = добавление действия
undo-change-action = изменение действия
undo-move-action = перемещение действия
undo-delete-action = удаление действия
